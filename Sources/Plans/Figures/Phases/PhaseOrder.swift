// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// The phases of all roads as they follow each other, so that "before the shadow phase" has its place on
/// a road that has none.
enum PhaseOrder {
  /// The phases of full automation, which no answer file names: what is said before a phase of another
  /// road is said before one of them.
  enum FullAutomation: String {
    case prove, release, watch
  }

  /// The ids in order, whatever the verdict.
  static let ids: [String] = [
    PhaseName.shadow.rawValue, PhaseName.train.rawValue, PhaseName.mend.rawValue,
    PhaseName.sample.rawValue, PhaseName.broad.rawValue, FullAutomation.prove.rawValue,
    PhaseName.open.rawValue, PhaseName.triggered.rawValue, FullAutomation.release.rawValue,
    PhaseName.narrowed.rawValue, PhaseName.steady.rawValue, FullAutomation.watch.rawValue,
    PhaseName.assess.rawValue,
  ]

  /// The phase of a road that begins where another one would: itself, else the next that there is, else
  /// the last; itself where the road has none.
  static func phase(_ id: String, among phases: [String]) -> String {
    guard !phases.contains(id), let last = phases.last else { return id }
    guard let place = ids.firstIndex(of: id) else { return id }
    return phases.first { ids.firstIndex(of: $0).map { $0 > place } ?? false } ?? last
  }
}
