// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates
import Values

/// Which case goes where: the lanes' marks side by side, with their limits in numbers.
struct MarkTable {
  struct Row {
    let label: String
    /// What each lane asks for; a lane may ask twice, for a least and a most.
    let cells: [[MarkCell]]
  }

  let heads: [String]
  let rows: [Row]

  init(on page: PlanPage) {
    let lanes = page.file.lanes
    heads = lanes.map(\.shortName)
    var fields: [String] = []
    for mark in lanes.flatMap(\.marks) where !fields.contains(mark.field) {
      fields.append(mark.field)
    }
    rows = fields.map { field in
      let marks = lanes.flatMap(\.marks).filter { $0.field == field }
      return Row(
        label: Self.label(marks),
        cells: lanes.map { lane in
          lane.marks.filter { $0.field == field }
            .map { mark in
              var cell = MarkCell(mark, in: page.lane(lane.id))
              cell.hasOwnPeriod = page.figures.findings.contains {
                $0.rule == .moneyLimitWithoutPeriod
                  && $0.subjects.contains(.mark(lane: lane.id, field: mark.field))
              }
              return cell
            }
        })
    }
  }

  /// The room's words for a field.
  static func label(_ marks: [Mark]) -> String {
    guard let first = marks.first else { return "" }
    if let words = first.words { return PageText.withoutStop(words) }
    return FigureText.capitalized(first.label ?? first.field.replacing("_", with: " "))
  }

  static let view = TemplateView<MarkTable>(
    .texts("heads", \.heads),
    .list("rows", of: row, \.rows))

  private static let row = TemplateView<Row>(
    .text("label", \.label),
    .list("cells", of: cell, \.cells))

  private static let cell = TemplateView<[MarkCell]>(.list("marks", of: MarkCell.view) { $0 })
}
