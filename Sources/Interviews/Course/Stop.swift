// SPDX-License-Identifier: GPL-3.0-or-later

/// A place of an interview with what it asks and what it does with a line.
protocol Stop: Sendable {
  var place: Place { get }
  /// The question or step under discussion, which `:note`, `:help` and `:vote` are about.
  var subject: NoteSubject? { get }
  /// Whether it asks for several things on one line, to which a line that begins with a comma adds.
  var isList: Bool { get }
  /// Whether it only asks something in between, to which nobody goes back once it is settled.
  var isPassing: Bool { get }
  /// Whether the stop still makes sense, so that going back passes over one that does not.
  func stands(in interview: Interview) -> Bool
  func prompt(in interview: Interview) -> Prompt
  /// Takes a line that is neither a command nor `<`.
  ///
  /// - Throws: `InputRefusal` when the line cannot be taken; nothing has changed then.
  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn
  /// One thing back within the stop; nil where that leads to the stop before.
  func back(in interview: inout Interview) -> Turn?
}

extension Stop {
  var subject: NoteSubject? { nil }

  var isList: Bool { false }

  var isPassing: Bool { false }

  func stands(in interview: Interview) -> Bool { true }

  func back(in interview: inout Interview) -> Turn? { nil }
}

/// Where an interview goes after a line.
enum Turn {
  /// The stop is settled: on to what is open.
  case next
  /// The same prompt again, without its screen.
  case stay
  /// The same prompt again, with its screen.
  case again
  case go(any Stop)
  /// Back to the stop underneath.
  case close
  /// The stop underneath takes the line.
  case pass(String)
  case finish(Departure)
}

/// How an interview ends.
package enum Departure: Equatable, Sendable {
  /// The person left; the rest waits in the file.
  case left
  /// The verdict was reached, and other workflows wait.
  case nextWorkflow
  case interrupted(Interruption)
}
