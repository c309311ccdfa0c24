// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// What a count over all cases leaves for the one lane that was not counted apart.
///
/// Twelve wrong of 500, of which six among the 415 of the other lanes, are six of the last lane's 85. It holds
/// only where each of the other lanes was counted on its part of the same cases.
struct RestOfCount {
  let lane: String
  let key: FigureKey
  let rate: KnownRate

  /// The shares of wrong or changed results that are counted over all cases and by lane.
  static let keys: [FigureKey] = [.proposalErrorRate, .errorRateToday, .overrideRateToday]

  /// Those of a file, at most one for each share.
  static func all(in file: AnswerFile) -> [RestOfCount] {
    keys.compactMap { RestOfCount($0, in: file) }
  }

  private init?(_ key: FigureKey, in file: AnswerFile) {
    let without = file.lanes.filter { $0.answers.questions[key.rawValue] == nil }
    guard without.count == 1, let lane = without.first,
      let whole = Self.counted(file.answers[key.rawValue])
    else { return nil }
    var (errors, cases) = (whole.errors, whole.cases)
    for other in file.lanes where other.id != lane.id {
      guard let own = Self.counted(other.answers.questions[key.rawValue]),
        other.share?.sample?.of == whole.cases, other.share?.sample?.count == own.cases
      else { return nil }
      errors -= own.errors
      cases -= own.cases
    }
    guard cases > 0, (0...cases).contains(errors),
      lane.share?.sample?.count.map({ $0 == cases }) ?? true
    else { return nil }
    let rest = UncertainRate(errors: errors, cases: cases)
    self.lane = lane.id
    self.key = key
    self.rate = KnownRate(value: rest.seen, counted: rest)
  }

  /// A count of drawn cases, all of which were looked at; nil where there is none.
  static func counted(_ answer: Answer?) -> UncertainRate? {
    guard let answer, case .number(let number) = answer.value else { return nil }
    let rate = KnownRate(value: number.value, sample: answer.sample)
    return rate.speaksForAll ? rate.counted : nil
  }
}
