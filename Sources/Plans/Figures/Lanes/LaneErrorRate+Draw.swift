// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

extension LaneErrorRate {
  /// The rate of a draw from several lanes, each by its share of the cases; nil where not every one of
  /// them has a count of its own.
  ///
  /// What was counted of them in one sample is one count. Counts of different samples weigh as much
  /// together as their spread allows.
  init?(ofDrawFrom lanes: [LaneFigures], in inputs: PlanInputs) {
    let parts = lanes.compactMap { DrawnPart($0, in: inputs) }.filter { $0.share > 0 }
    guard let key = parts.first?.key, parts.allSatisfy({ $0.key == key }),
      lanes.allSatisfy({ lane in lane.share?.mid == 0 || parts.contains { $0.lane == lane.id } })
    else { return nil }
    guard parts.count > 1 else {
      self = .known(parts[0].rate, key)
      return
    }
    let all = parts.reduce(0) { $0 + $1.share }
    let isDrawn = parts.allSatisfy(\.rate.isDrawn)
    let seen =
      parts.contains { $0.rate.seenShare != nil }
      ? parts.reduce(0) { $0 + $1.share / all * ($1.rate.seenShare ?? 1) } : nil
    if let counted = DrawnPart.sameSample(parts) {
      self = .known(
        KnownRate(value: counted.seen, counted: counted, isDrawn: isDrawn, seenShare: seen), key)
      return
    }
    let value = parts.reduce(0) { $0 + $1.share / all * $1.rate.value }
    self = .known(
      KnownRate(
        value: value, counted: DrawnPart.together(parts, of: all), isDrawn: isDrawn,
        seenShare: seen), key)
  }
}

/// What is known of one lane of a draw.
private struct DrawnPart {
  let lane: String
  let share: Double
  let rate: KnownRate
  let key: FigureKey
  /// The sample that its cases are a part of; nil where nobody counted it.
  let sample: Int?

  /// Nil where its share or its own rate is not known.
  init?(_ lane: LaneFigures, in inputs: PlanInputs) {
    guard let share = lane.share?.mid, case .known(let rate, let key) = lane.errorRate,
      let own = inputs.lanes.first(where: { $0.id == lane.id }), own.isOwn(key)
    else { return nil }
    self.lane = lane.id
    self.share = share
    self.rate = rate
    self.key = key
    let counted = own.share?.counted
    sample = counted.flatMap { $0.errors == rate.counted?.cases ? $0.cases : nil }
  }

  /// One count, where each lane was counted on its part of the same cases.
  static func sameSample(_ parts: [DrawnPart]) -> UncertainRate? {
    guard let sample = parts.first?.sample, parts.allSatisfy({ $0.sample == sample }) else {
      return nil
    }
    let counts = parts.compactMap(\.rate.counted)
    return UncertainRate(
      errors: counts.reduce(0) { $0 + $1.errors }, cases: counts.reduce(0) { $0 + $1.cases })
  }

  /// A count with the mean and the spread of the lanes' counts, by their shares; nil where one is only
  /// stated.
  static func together(_ parts: [DrawnPart], of all: Double) -> UncertainRate? {
    let counts = parts.compactMap { part in part.rate.counted.map { (part.share / all, $0) } }
    guard counts.count == parts.count else { return nil }
    var (mean, variance) = (0.0, 0.0)
    for (share, count) in counts {
      let n = Double(count.cases) + 1
      let m = (Double(count.errors) + 0.5) / n
      mean += share * m
      variance += share * share * m * (1 - m) / (n + 1)
    }
    let weight = mean * (1 - mean) / variance - 1
    let errors = max(0, (mean * weight - 0.5).rounded(.up))
    let cases = max(errors, 1, ((errors + 0.5) / mean - 1).rounded(.down))
    guard cases < 1e9 else { return nil }
    return UncertainRate(errors: Int(errors), cases: Int(cases))
  }
}
