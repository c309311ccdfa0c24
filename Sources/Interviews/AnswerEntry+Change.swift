// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension AnswerEntry {
  /// Takes another value; what was said of the old one alone goes with it.
  mutating func change(to value: AnswerValue) {
    guard value != self.value else { return }
    self.value = value
    decidedBy = nil
    dissent = []
    if value != .unknown {
      ask = nil
      due = nil
    }
  }
}
