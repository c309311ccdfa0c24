// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension AnswerEntry {
  /// Takes another value; what was said of the old one alone goes with it.
  mutating func change(to value: AnswerValue) {
    guard value != self.value else { return }
    // A figure given anew does not rest on the cases that were counted for the old one.
    if case .number? = self.value { sample = nil }
    self.value = value
    isProposed = false
    decidedBy = nil
    dissent = []
    if value != .unknown {
      ask = nil
      due = nil
    }
  }

  /// Whether the last votes differ and nobody has settled them.
  var isVoteOpen: Bool {
    guard let last = rounds.last, decidedBy == nil else { return false }
    return VoteSpread(of: last).kind != .unanimous
  }

  /// Takes away what an earlier figure left in the note: its range, its period, that it is an estimate.
  mutating func forgetFigure() {
    let kept = (note ?? "").split(separator: ";").map(\.trimmingSpaces)
      .filter { !FigureReading.isRemark($0) && !$0.isEmpty }
    guard let note, kept.count < note.split(separator: ";").count else { return }
    self.note = kept.isEmpty ? nil : kept.joined(separator: "; ")
  }

  /// Adds to the note, once.
  mutating func add(note text: String) {
    guard let note else { return self.note = text }
    if !note.contains(text) { self.note = "\(note); \(text)" }
  }
}
