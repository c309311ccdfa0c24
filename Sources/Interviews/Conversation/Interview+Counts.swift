// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  /// How many questions have an answer that is known; what is not known yet counts apart.
  var answeredCount: Int {
    settled.count { sheet.answers[$0.id]?.value != .unknown }
  }

  var unknownCount: Int {
    settled.count { sheet.answers[$0.id]?.value == .unknown }
  }

  /// The questions that nobody needs to be asked: what was prepared waits, also where nobody is asked
  /// to agree to it.
  var settled: [Question] {
    agenda.questions.filter { question in
      let waits = sheet.entries[question.id]?.isProposed ?? false
      return sheet.answers[question.id] != nil && !waits && !agenda.isOpen(question)
    }
  }

  /// Whether what is not known is found out for the folder, however it is asked here.
  func isLeftToFolder(_ question: Question) -> Bool {
    sheet.entries[question.id]?.value == nil && sheet.shared[question.id]?.value == .unknown
  }
}
