// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

/// An alarm that more often than not overlooks a lane in which twice as much is wrong as may be: whoever
/// accepts the risk is told so where the alarm stands.
struct WeakAlarm {
  /// The lanes whose alarms are as weak; empty where the alarm is of all cases.
  var names: [String]
  /// The chance that both samples speak at twice the target, as it is shown.
  let chance: String

  /// Below this chance an alarm is called weak.
  private static let even = 0.5

  static func all(on page: PlanPage) -> [WeakAlarm] {
    var weak: [WeakAlarm] = []
    for alarm in page.figures.road.alarms {
      guard let chance = alarm.chanceAtTwice, chance < even else { continue }
      let shown = PageText.odds(chance)
      let names = [page.lane(alarm.lane)?.name].compactMap(\.self)
      if let same = weak.firstIndex(where: { $0.chance == shown }) {
        weak[same].names += names
      } else {
        weak.append(WeakAlarm(names: names, chance: shown))
      }
    }
    return weak
  }

  static let view = TemplateView<WeakAlarm>(
    .text("names") { alarm in
      alarm.names.isEmpty ? nil : FigureText.list(alarm.names.map { "“\($0)”" }, "or")
    },
    .text("chance", \.chance))
}
