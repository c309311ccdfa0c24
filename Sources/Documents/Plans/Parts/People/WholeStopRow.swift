// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

/// What it takes when everything stops at once.
struct WholeStopRow {
  let stop: WholeStop

  init?(on page: PlanPage) {
    guard let stop = page.figures.capacity.wholeStop else { return nil }
    self.stop = stop
  }

  private static func more(_ day: WholeStop.Day?) -> String? {
    day?.morePeople.flatMap { $0 > 0 ? FigureText.count($0) : nil }
  }

  static let view = TemplateView<WholeStopRow>(
    .text("hours") { PageText.hours($0.stop.ordinary.hours) },
    .text("peak_hours") { $0.stop.peak.map { PageText.hours($0.hours) } },
    .text("more") { more($0.stop.ordinary) },
    .text("more_at_peak") { more($0.stop.peak) })
}
