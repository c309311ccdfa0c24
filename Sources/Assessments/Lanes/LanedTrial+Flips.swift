// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension LanedTrial {
  /// Verdicts of whole workflows that a search for the fewest changes may ask for.
  ///
  /// Ten scored questions have 1,023 sets of changes in each direction, which all fit.
  static let searchLimit = 2_500

  /// The single letters of the workflow's own that change its verdict, those of lanes kept.
  mutating func flips(from verdict: Verdict) -> [Flip] {
    Flip.all(in: situation, verdict: verdict) {
      self.verdict(setting: CollectionOfOne($0), to: $1)
    }
  }

  /// The smallest number of the workflow's own letters that change its verdict together.
  ///
  /// The verdict is monotone, so only letters set to c can raise it and letters set to a lower it.
  /// The search is given up where it would ask for more than `searchLimit` verdicts.
  mutating func fewestChanges(from verdict: Verdict) -> FewestChanges.Count {
    let questions = situation.questionnaire.scored.map(\.id)
    let directions: [(letter: Letter, movable: [String])] = [Letter.c, .a].map { letter in
      (letter, questions.filter { situation.countedLetter($0) != letter })
    }
    let useful = directions.filter { direction in
      self.verdict(setting: direction.movable, to: direction.letter) != verdict
    }
    var asked = 0
    let most = useful.map(\.movable.count).max() ?? 0
    for count in stride(from: 2, through: most, by: 1) {
      for direction in useful {
        for changed in direction.movable.subsets(of: count) {
          asked += 1
          guard asked <= Self.searchLimit else { return .notReckoned }
          if self.verdict(setting: changed, to: direction.letter) != verdict {
            return .answers(count)
          }
        }
      }
    }
    return .none
  }
}

extension [String] {
  /// Every way to choose so many of them, in order.
  fileprivate func subsets(of count: Int) -> some Sequence<[String]> {
    var chosen: [Int]? = count <= self.count ? Array<Int>(0..<count) : nil
    return AnyIterator {
      guard let current = chosen else { return nil }
      var next = current
      var place = count - 1
      // The last that can still move on; those behind it follow close.
      while place >= 0, next[place] == self.count - count + place { place -= 1 }
      if place >= 0 {
        next[place] += 1
        for index in (place + 1)..<Swift.max(count, place + 1) { next[index] = next[index - 1] + 1 }
        chosen = next
      } else {
        chosen = nil
      }
      return current.map { self[$0] }
    }
  }
}
