// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

extension Agreement {
  /// The agreement over the votes on several questions, each with one round.
  ///
  /// Krippendorff's alpha for ordinal data: from 0.8 firm, from 0.667 tentative (Krippendorff,
  /// Content Analysis, 4th edition, section 12.2.3).
  init(of rounds: [(question: String, round: VoteRound)]) {
    let units = rounds.map { $0.round.votes.compactMap { $0.letter.flatMap(Self.rank) } }
    alpha = KrippendorffAlpha.ordinal(units)
    switch alpha {
    case nil: level = .undefined
    case let alpha? where alpha >= 0.8: level = .firm
    case let alpha? where alpha >= 0.667: level = .tentative
    default: level = .discuss
    }
    questionCount = rounds.count
    let spreads = rounds.map { (question: $0.question, kind: VoteSpread(of: $0.round).kind) }
    divided = [VoteSpread.Kind.apart, .divided].flatMap { kind in
      spreads.filter { $0.kind == kind }.map(\.question)
    }
  }

  private static func rank(_ letter: Letter) -> Int? { Letter.allCases.firstIndex(of: letter) }
}
