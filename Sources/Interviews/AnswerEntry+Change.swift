// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension AnswerEntry {
  /// Takes another value; what was said of the old one alone goes with it.
  mutating func change(to value: AnswerValue) {
    // Whoever says the same agrees to it.
    isProposed = false
    guard value != self.value else { return }
    // A figure given anew does not rest on the cases that were counted for the old one.
    if case .number? = self.value {
      sample = nil
      note = note.flatMap(FigureRemarks.removed(from:))
    }
    self.value = value
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

  /// Adds to the note, once.
  mutating func add(note text: String) {
    guard let note else { return self.note = text }
    if !note.contains(text) { self.note = "\(note); \(text)" }
  }
}
