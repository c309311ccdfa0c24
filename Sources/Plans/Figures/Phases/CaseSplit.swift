// SPDX-License-Identifier: GPL-3.0-or-later

/// Lanes that are read together, each by the number of its cases.
struct CaseSplit {
  private let cases: [(lane: String, perDay: Double)]
  /// All their cases on an ordinary day; nil where the volume is not known.
  let casesPerDay: Double?
  /// Minutes of a reading, weighted by their cases; nil where those of a lane with cases are not
  /// known.
  let minutes: Double?

  /// - Parameter time: the minutes of a reading.
  init(of lanes: [LaneFigures], reading time: (LaneFigures) -> Double? = { $0.readingMinutes }) {
    let known = lanes.compactMap { lane in lane.knownCasesPerDay.map { (lane, $0) } }
    cases = known.map { (lane: $0.0.id, perDay: $0.1) }
    let all = known.reduce(0) { $0 + $1.1 }
    casesPerDay = known.isEmpty ? nil : all
    let times = known.filter { $0.1 > 0 }.map { lane, cases in time(lane).map { $0 * cases } }
    minutes =
      times.isEmpty || times.contains(nil) ? nil : times.reduce(0) { $0 + ($1 ?? 0) } / all
  }

  /// A number of cases, by lane.
  func shares(of number: Double) -> [String: Double] {
    guard let casesPerDay, casesPerDay > 0 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: cases.map { ($0.lane, number * $0.perDay / casesPerDay) })
  }
}
