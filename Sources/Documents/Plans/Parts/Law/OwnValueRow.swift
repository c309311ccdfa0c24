// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// The values that nobody gave and one role confirms.
struct OwnValueRow {
  /// Values of one kind.
  struct Kind {
    let key: OwnValue.Key
    /// Each with the lanes that it holds for.
    var values: [String]
  }

  let confirmedBy: String
  var kinds: [Kind]

  /// A row for each role, in the order of the plan's values.
  static func all(on page: PlanPage) -> [OwnValueRow] {
    var rows: [OwnValueRow] = []
    for own in page.plan.ownValues {
      let told = told(own.value, on: page)
      let row =
        rows.firstIndex { $0.confirmedBy == own.confirmedBy }
        ?? {
          rows.append(OwnValueRow(confirmedBy: own.confirmedBy, kinds: []))
          return rows.count - 1
        }()
      if let kind = rows[row].kinds.firstIndex(where: { $0.key == own.value.key }) {
        if !rows[row].kinds[kind].values.contains(told) {
          rows[row].kinds[kind].values.append(told)
        }
      } else {
        rows[row].kinds.append(Kind(key: own.value.key, values: [told]))
      }
    }
    return rows
  }

  private static func told(_ own: OwnValue, on page: PlanPage) -> String {
    let value = shown(own.value, on: page)
    // Part 7 has those whose cases wait for people.
    let lanes = own.key == .withinLimit ? [] : own.lanes.compactMap { page.lane($0)?.name }
    return lanes.isEmpty || lanes.count == page.lanes.count
      ? value : "\(value) in \(FigureText.list(lanes.map { "“\($0)”" }))"
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
    .text("confirmed_by", \.confirmedBy),
    .list("values", of: kind) { row in
      row.kinds.enumerated().map { ($0.element, $0.offset == row.kinds.count - 1) }
    })

  private static let kind = TemplateView<(kind: Kind, isLast: Bool)>(
    .word("key", \.kind.key),
    .text("values") { $0.kind.values.joined(separator: ", ") },
    .flag("is_last", \.isLast))
}
