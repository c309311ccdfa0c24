// SPDX-License-Identifier: GPL-3.0-or-later

/// A lane that must stop takes more people than are there, and nobody is named.
struct FallbackUnstaffed: FindingRule {
  static let id = FindingID.fallbackUnstaffed

  func findings(in context: FindingContext) -> [Finding] {
    (context.people?.fallbacks ?? []).filter { $0.peopleMissing != 0 }.map { fallback in
      finding(
        [.lane(fallback.lane)] + (fallback.role.map { [.role($0)] } ?? []),
        [
          .hoursNeeded: fallback.hours.map(FigureValue.hours),
          .peopleMissing: fallback.peopleMissing.map { .count(Double($0)) },
        ], stops: .lane(fallback.lane))
    }
  }
}
