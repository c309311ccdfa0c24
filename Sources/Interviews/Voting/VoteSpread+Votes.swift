// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension VoteSpread {
  /// How the votes of a round lie.
  ///
  /// Apart is a beside c. Neighbors are near where two thirds agree, and divide the room where
  /// they do not. The outliers are the lowest and the highest, whoever holds two thirds apart.
  package init(of round: VoteRound) {
    counts = Letter.allCases.map { letter in
      Count(
        letter: letter,
        voters: round.votes.filter { $0.letter == letter }.map(\.participant))
    }
    unknown = round.votes.filter { $0.letter == nil }.map(\.participant)
    let given = counts.filter { !$0.voters.isEmpty }
    let total = given.reduce(0) { $0 + $1.voters.count }
    let majority = given.first { 3 * $0.voters.count >= 2 * total }
    if given.count <= 1 {
      kind = .unanimous
    } else if given.first?.letter == .a, given.last?.letter == .c {
      kind = .apart
    } else {
      kind = majority == nil ? .divided : .near
    }
    outliers =
      given.count <= 1
      ? []
      : [given.first, given.last].compactMap(\.self)
        .filter { $0.letter != majority?.letter }.flatMap(\.voters)
  }
}
