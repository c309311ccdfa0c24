// SPDX-License-Identifier: GPL-3.0-or-later

/// What is drawn for reading on an ordinary day from lanes that run alone.
enum RoutineDraw {
  /// Cases a day by lane; a lane is missing whose cases or minutes are not known.
  ///
  /// Lanes share the hours by the numbers of their cases. Hours that are given are read to the end: the
  /// drawn share is ours, they are the room's.
  ///
  /// - Parameter hours: what is left for it; nil where no hours are given.
  static func perDay(of lanes: [LaneFigures], within hours: Double?) -> [String: Double] {
    let known = lanes.filter { $0.knownCasesPerDay != nil }
    let all = known.reduce(0) { $0 + ($1.knownCasesPerDay ?? 0) }
    var draws: [String: Double] = [:]
    for lane in known {
      guard let cases = lane.knownCasesPerDay, cases > 0 else { continue }
      let meant = lane.drawnShare * cases
      switch Readings.Hours(hours.map { $0 * cases / all }, minutes: lane.readingMinutes) {
      case .notGiven: draws[lane.id] = meant
      case .notKnown: break
      case .allow(let readings): draws[lane.id] = min(cases, readings)
      }
    }
    return draws
  }
}
