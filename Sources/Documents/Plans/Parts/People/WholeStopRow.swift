// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

/// What it takes when everything stops at once.
enum WholeStopRow {
  static let view = TemplateView<WholeStop>(
    .text("hours") { PageText.hours($0.ordinary.hours) },
    .text("peak_hours") { $0.peak.map { PageText.hours($0.hours) } },
    .text("more") { PageText.more($0.ordinary.morePeople) },
    .text("more_at_peak") { PageText.more($0.peak?.morePeople) })
}
