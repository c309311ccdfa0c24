// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// How many cases can be read blind on a day, for one sample that has the readers to itself.
struct Readings: Hashable {
  /// What the hours given for reading allow.
  enum Hours: Hashable {
    /// None are given: the sample is read in as many days as we set, or as the readers have room for
    /// so many cases a day beside their work; nil where nobody knows it.
    case notGiven(room: Double?)
    /// They are given, the minutes of a reading are not known.
    case notKnown
    /// So many cases a day.
    case allow(Double)

    /// - Parameter room: hours that the readers have beside their work.
    init(_ hours: Double?, minutes: Double?, room: Double? = nil) {
      guard let hours else {
        let cases = room.flatMap { room in
          minutes.flatMap { $0 > 0 ? room * 60 / $0 : nil }
        }
        // Not one case a day is no room at all: then people are missing, and found so.
        self = .notGiven(room: cases.flatMap { $0 >= 1 ? $0 : nil })
        return
      }
      self = minutes.map { .allow($0 > 0 ? hours * 60 / $0 : .infinity) } ?? .notKnown
    }
  }

  let hours: Hours
  /// Cases that come on an ordinary day; nil where that is not known.
  let casesPerDay: Double?

  /// The largest sample that fits into the working days of a gate.
  var mostCases: Int {
    let byHours: Double =
      switch hours {
      case .allow(let cases): cases
      case .notGiven(let room): room ?? .infinity
      case .notKnown: .infinity
      }
    let most = min(casesPerDay ?? .infinity, byHours) * Double(LaneGate.mostDays)
    guard most < Double(SampleSize.limit) else { return SampleSize.limit }
    return Int(most.roundedDownForgivingly)
  }

  /// Nil where the volume, or the minutes of a reading, is not known.
  func perDay(for size: Int) -> Planned<Double>? {
    guard let casesPerDay else { return nil }
    switch hours {
    case .notKnown: return nil
    case .notGiven(let room):
      let readings = (Double(size) / RoadValue.readingDays.value).rounded(.up)
      let most = min(casesPerDay, room?.rounded(.down) ?? .infinity)
      return Planned(min(readings, most), isOurs: readings <= most)
    case .allow(let cases):
      let readings = (Double(size) / Double(LaneGate.leastDays)).rounded(.up)
      return Planned(min(readings, cases, casesPerDay), isOurs: false)
    }
  }

  /// ⌈size ÷ readings a day⌉, at least five; nil where the readings are not known or none.
  func days(for size: Int) -> Int? {
    guard let perDay = perDay(for: size)?.value, perDay > 0 else { return nil }
    let days = (Double(size) / perDay).roundedUpForgivingly
    return max(LaneGate.leastDays, Int(min(days, 1e9)))
  }
}
