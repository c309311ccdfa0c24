// SPDX-License-Identifier: GPL-3.0-or-later

/// The other side of an interview: shows screens and reads lines, in a terminal or in a test.
package protocol Prompter: AnyObject {
  /// Shows a screen that asks nothing.
  func show(_ screen: Screen)

  /// Shows the prompt's screen and reads one line.
  ///
  /// It returns at once when the person goes back, leaves or a signal arrives.
  func read(_ prompt: Prompt) -> Reply
}

/// What to read, and what to show above it.
package struct Prompt: Sendable {
  package var screen: Screen
  /// The few characters before the cursor, such as `7>`.
  package var label: String
  /// Text that stands in the line beforehand.
  package var draft: String
  /// Whether the first character typed takes the draft's place, as with an answer that is offered;
  /// else typing goes on behind it, as with a text that was left unsent.
  package var offersDraft: Bool
  /// What Tab completes, commands apart.
  package var choices: [String]
  /// A line that could not be taken; one key brings it back.
  package var recall: String?

  package init(
    _ screen: Screen, label: String, draft: String = "", offersDraft: Bool = true,
    choices: [String] = []
  ) {
    self.screen = screen
    self.label = label
    self.draft = draft
    self.offersDraft = offersDraft
    self.choices = choices
  }
}

/// What came of reading a line.
package enum Reply: Equatable, Sendable {
  /// A line, without its end; pasted text may hold line breaks.
  case line(String)
  /// The person goes back; the text stood in the line.
  case back(draft: String)
  /// The end of input: the person leaves.
  case end
  /// A signal ends the interview.
  case interrupted(Interruption)
}

/// A signal that ends an interview.
package enum Interruption: Sendable {
  /// Ctrl-C.
  case interrupt
  case termination
  /// The terminal was closed.
  case hangup
}
