// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

/// An alarm that more often than not overlooks a lane in which twice as much is wrong as may be: whoever
/// accepts the risk is told so where the alarm stands.
struct WeakAlarm {
  /// Nil where the alarm is of all cases.
  let name: String?
  /// The chance that both samples speak at twice the target, 0 to 1.
  let chance: Double

  /// Below this chance an alarm is called weak.
  private static let even = 0.5

  static func all(on page: PlanPage) -> [WeakAlarm] {
    page.figures.road.alarms.compactMap { alarm in
      guard let chance = alarm.chanceAtTwice, chance < even else { return nil }
      return WeakAlarm(name: page.lane(alarm.lane)?.name, chance: chance)
    }
  }

  static let view = TemplateView<WeakAlarm>(
    .text("name", \.name),
    .text("chance") { PageText.odds($0.chance) })
}
