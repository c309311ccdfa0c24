// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates
import Values

/// What stands before whoever looks at a case.
struct ScreenRow {
  /// What the marks read, as the room calls it.
  let fields: [String]

  /// Nil where nobody looks at a case, or no mark reads a field.
  init?(on page: PlanPage) {
    guard !page.lanesSeenFirst.isEmpty else { return nil }
    var fields: [String] = []
    for mark in page.file.lanes.flatMap(\.marks) where mark.words == nil {
      let name = mark.label ?? mark.field.replacing("_", with: " ")
      if !fields.contains(name) { fields.append(name) }
    }
    guard !fields.isEmpty else { return nil }
    self.fields = fields
  }

  static let view = TemplateView<ScreenRow>(
    .text("fields") { FigureText.capitalized(FigureText.list($0.fields)) })
}
