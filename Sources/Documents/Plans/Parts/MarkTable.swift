// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Values

/// Which case goes where: the lanes' marks side by side, with their limits in numbers.
struct MarkTable {
  struct Row {
    let label: String
    let cells: [String]
  }

  let heads: [String]
  let rows: [Row]

  init(on page: PlanPage) {
    let lanes = page.file.lanes
    heads = lanes.map(\.name)
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
            .map { Self.shown($0, in: page.lane(lane.id)) }.joined(separator: ", ")
        })
    }
  }

  /// The room's words for a field, with the direction of its limit where all lanes share it.
  private static func label(_ marks: [Mark]) -> String {
    guard let first = marks.first else { return "" }
    if let words = first.words { return PageText.withoutStop(words) }
    return PageText.capitalized(first.label ?? first.field.replacing("_", with: " "))
  }

  /// A mark that every case must have, in a phrase.
  static func phrase(_ mark: Mark) -> String {
    if let words = mark.words { return PageText.withoutStop(words) }
    return "\(label([mark])): \(shown(mark, in: nil))"
  }

  private static func shown(_ mark: Mark, in lane: LaneFigures?) -> String {
    let unit = mark.unit.map { " \($0)" } ?? ""
    let span = [mark.per.map { "per \($0)" }, mark.period].compactMap(\.self)
    let tail = unit + (span.isEmpty ? "" : " " + span.joined(separator: ", "))
    return switch mark.test {
    case .words: "yes"
    case .atMost(let limit): "at most \(shown(limit, in: lane))\(tail)"
    case .atLeast(let limit): "at least \(shown(limit, in: lane))\(tail)"
    case .is(let value): value.map(shown).map { $0 + tail } ?? "not known yet"
    case .oneOf(let values):
      values.map { FigureText.list($0.map(shown), "or") } ?? "not known yet"
    }
  }

  private static func shown(_ limit: MarkLimit, in lane: LaneFigures?) -> String {
    switch limit {
    case .number(let number): FigureText.plain(number.value, decimals: 4)
    case .unknown: "a limit not known yet"
    case .threshold:
      lane?.threshold.map {
        FigureText.percent($0.value) + ($0.basis == .calibrated ? "" : PageText.ownMark)
      } ?? "the threshold"
    }
  }

  private static func shown(_ value: MarkValue) -> String {
    switch value {
    case .number(let number): FigureText.plain(number.value, decimals: 4)
    case .yesNo(let holds): holds ? "yes" : "no"
    case .word(let word): word.replacing("_", with: " ")
    }
  }

  static let view = TemplateView<MarkTable>(
    .texts("heads", \.heads),
    .list("rows", of: row, \.rows))

  private static let row = TemplateView<Row>(
    .text("label", \.label),
    .list("cells", of: cell) { $0.cells.map { $0.isEmpty ? nil : $0 } })

  private static let cell = TemplateView<String?>(.text("text") { $0 })
}
