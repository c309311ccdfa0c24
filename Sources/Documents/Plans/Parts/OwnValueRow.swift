// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// Values of one kind that nobody gave, with who confirms them.
struct OwnValueRow {
  let key: OwnValue.Key
  let values: String
  let confirmedBy: String

  /// A row for each kind and role.
  static func all(on page: PlanPage) -> [OwnValueRow] {
    var rows: [(key: OwnValue.Key, by: String, values: [String])] = []
    for own in page.plan.ownValues {
      let value = shown(own.value.value, on: page)
      let lanes = own.value.lanes.compactMap { page.lane($0)?.name }
      let told =
        lanes.isEmpty || lanes.count == page.lanes.count
        ? value : "\(value) in \(FigureText.list(lanes.map { "“\($0)”" }))"
      let same = rows.firstIndex { $0.key == own.value.key && $0.by == own.confirmedBy }
      if let same {
        if !rows[same].values.contains(told) { rows[same].values.append(told) }
      } else {
        rows.append((own.value.key, own.confirmedBy, [told]))
      }
    }
    return rows.map {
      OwnValueRow(key: $0.key, values: $0.values.joined(separator: "; "), confirmedBy: $0.by)
    }
  }

  private static func shown(_ value: FigureValue, on page: PlanPage) -> String {
    switch value {
    case .count(let number), .number(let number): FigureText.plain(number)
    case .share(let share): PageText.share(share)
    case .minutes(let minutes): FigureText.minutes(minutes)
    case .hours(let hours): FigureText.counted(hours, "hour")
    case .days(let days): FigureText.counted(days, "working day")
    case .money(let amount): page.money(amount)
    case .date(let date): "\(date)"
    case .text(let text): text
    case .texts(let texts): FigureText.list(texts)
    case .lane(let id): page.name(ofLane: id)
    case .role(let key): page.role(key)
    case .letter(let letter): letter.rawValue
    case .control(let control): control.rawValue
    case .verdict(let verdict): verdict.rawValue
    }
  }

  static let view = TemplateView<OwnValueRow>(
    .word("key", \.key), .text("values", \.values), .text("confirmed_by", \.confirmedBy))
}
