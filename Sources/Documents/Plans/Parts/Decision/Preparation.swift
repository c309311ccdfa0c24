// SPDX-License-Identifier: GPL-3.0-or-later
import Templates
import Values

/// What is done before the first case runs: it is signed for on its own, before the first of it is due,
/// and lasts until the start, for which a second signature is given.
struct Preparation: Equatable {
  /// The day of the first task, or the day on which something is measured from, whichever is earlier.
  let signedBy: CalendarDate
  let until: CalendarDate

  /// Nil where nothing is due before the first case runs.
  init?(due: [CalendarDate], measuringFrom measuring: CalendarDate?, begins: CalendarDate) {
    let early = due.filter { $0 < begins }
    guard let first = early.min() else { return nil }
    signedBy = min(first, measuring ?? first)
    until = begins
  }

  static let view = TemplateView<Preparation>(
    .text("signed_by") { "\($0.signedBy)" },
    .text("until") { "\($0.until)" })
}
