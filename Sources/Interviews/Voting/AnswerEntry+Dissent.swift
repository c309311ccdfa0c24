// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension AnswerEntry {
  /// Who voted otherwise than was decided, of those without a name one for each letter; whoever
  /// decides has answered.
  func dissenters(among participants: [String]) -> [VoteRound.Vote] {
    guard let value, decidedBy != nil, let round = rounds.last else { return [] }
    let unnamed = round.anonymous(among: participants)
    var heard: Set<Letter> = []
    return round.votes.filter { vote in
      guard let letter = vote.letter, .letter(letter) != value, vote.participant != decidedBy else {
        return false
      }
      return !unnamed.contains(vote.participant) || heard.insert(letter).inserted
    }
  }

  /// Puts whoever voted otherwise among those who would have answered so, before anybody is asked why:
  /// nobody vanishes because the question was left.
  mutating func keepDissenters(among participants: [String]) {
    for vote in dissenters(among: participants) {
      let answer = vote.letter?.rawValue
      if let place = dissent.firstIndex(where: { $0.who == vote.participant }) {
        dissent[place].answer = answer
      } else {
        dissent.append(Dissent(who: vote.participant, answer: answer))
      }
    }
  }

  /// Those who would have answered otherwise and of whom nothing is known: neither why, nor whether
  /// they can live with it.
  func unheard(among participants: [String]) -> [String] {
    let missing = dissenters(among: participants).map(\.participant).filter { who in
      !dissent.contains { $0.who == who }
    }
    return dissent.filter { $0.reason == nil && $0.accepts == nil }.map(\.who) + missing
  }
}
