// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

extension Agreement {
  /// The agreement over the votes on several questions, each with its rounds.
  ///
  /// Krippendorff's alpha for ordinal data over the first rounds, which nobody had influenced: from
  /// 0.8 firm, from 0.667 tentative (Krippendorff, Content Analysis, 4th edition, section 12.2.3).
  init(of votes: [(question: String, rounds: [VoteRound])]) {
    questionCount = votes.count
    if votes.count >= Self.fewestQuestions {
      alpha = KrippendorffAlpha.ordinal(
        votes.map { vote in
          (vote.rounds.first?.votes ?? []).compactMap { $0.letter.flatMap(Self.rank) }
        })
      level =
        switch alpha {
        case nil: .undefined
        case let alpha? where alpha >= 0.8: .firm
        case let alpha? where alpha >= 0.667: .tentative
        default: .discuss
        }
    }
    let last = votes.compactMap { vote in
      vote.rounds.last.map { Divided(question: vote.question, spread: VoteSpread(of: $0)) }
    }
    divided = [VoteSpread.Kind.apart, .divided, .near].flatMap { kind in
      last.filter { $0.spread.kind == kind }
    }
  }

  private static func rank(_ letter: Letter) -> Int? { Letter.allCases.firstIndex(of: letter) }
}
