// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

extension AnswerEntry {
  /// Takes another value; what was said of the old one alone goes with it, and so does whoever gave it,
  /// whose words stand in the note by name from then on.
  ///
  /// - Parameter names: the people who can be heard in the note.
  mutating func change(to value: AnswerValue, names: [String]) {
    // Whoever says the same agrees to it.
    isProposed = false
    guard value != self.value else { return }
    // A figure given anew does not rest on the cases that were counted for the old one.
    if case .number? = self.value {
      sample = nil
      forgetFigure()
    }
    self.value = value
    give(by: nil, names: names)
    decidedBy = nil
    dissent = []
    if value != .unknown {
      ask = nil
      due = nil
    }
  }

  /// Whether somebody in the room has answered; what was prepared or sent beforehand waits for that.
  var isSaid: Bool { value != nil && !isProposed }

  /// Whether the last votes differ and nobody has settled them.
  var isVoteOpen: Bool {
    guard let last = rounds.last, decidedBy == nil else { return false }
    return VoteSpread(of: last).kind != .unanimous
  }

  /// Names who gives the answer; nobody else's words in the note become theirs.
  mutating func give(by who: String?, names: [String]) {
    guard !NameLikeness.areOne(who, by), by != who else { return }
    // Hands that were counted are nobody's words.
    if let note, let said = HandCount.removed(from: note), !FigureRemarks.areAll(of: said) {
      let named = SpokenNote.named(said, of: by, names: names + [by, who].compactMap(\.self))
      let counts = HandCount.all(in: note).map { HandCount.start + $0.words }
      self.note = ([named] + counts).joined(separator: HandCount.separator)
    }
    by = who
  }

  /// Takes away what was noted of a figure as it was said.
  mutating func forgetFigure() {
    note = note.flatMap(FigureRemarks.removed(from:))
      .flatMap { FigureRemarks.without(FigureRemarks.estimate, in: $0) }
  }

  /// Notes how the figure was meant, before all that somebody is heard with: it is no word of theirs.
  package mutating func add(remark: String) {
    guard note?.hasPrefix(remark) != true else { return }
    note = note.map { SpokenNote.joined(remark, $0) } ?? remark
  }

  /// Notes what somebody else had said, in front of whatever else they are heard with.
  mutating func add(_ said: String, of who: String) {
    let start = "\(who): "
    var rest = note
    if let note, note.hasPrefix(start) { rest = String(note.dropFirst(start.count)) }
    note = rest.map { SpokenNote.joined(start + said, $0) } ?? start + said
  }

  /// Adds to the note, once.
  mutating func add(note text: String) {
    guard note?.contains(text) != true else { return }
    note = SpokenNote.joined(note, text)
  }
}
