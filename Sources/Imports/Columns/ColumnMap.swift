// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// A file that says which column of a spreadsheet is what: `hitl: 1` and `columns`, a mapping from
/// the names of columns to ids of questions, fields of the workflow, or `skip`.
package struct ColumnMap: Sendable {
  struct Entry: Sendable {
    var name: String
    var target: ColumnTarget
    var place: SourceLocation
  }

  private(set) var entries: [String: Entry] = [:]
  package private(set) var diagnostics: [Diagnostic]

  /// A map that says nothing.
  package init() { diagnostics = [] }

  package init(_ file: SourceFile, names: ColumnNames) {
    let yaml = YAMLFile(file)
    diagnostics = yaml.diagnostics
    guard let root = yaml.readable else { return }
    var reader = FieldReader(file: file.name)
    guard let fields = reader.fields(of: root, in: "a map of columns", keys: ["hitl", "columns"])
    else {
      diagnostics += reader.diagnostics
      return
    }
    FormatVersion.check(fields["hitl"], in: "a map of columns", root: root, reader: &reader)
    let columns = reader.required("columns", of: fields) { $0.entries(of: $1, in: "columns") }
    for column in (columns ?? []).prefix(TableLimits.columns) {
      read(column, names: names, by: &reader)
    }
    if let next = columns?.dropFirst(TableLimits.columns).first {
      reader.error(
        "a map of more than 1,000 columns", at: next.value,
        remedy: "keep those that a spreadsheet has; more than these it cannot have")
    }
    diagnostics += reader.diagnostics
  }

  private mutating func read(_ column: YAMLEntry, names: ColumnNames, by reader: inout FieldReader)
  {
    let what = "column \(VisibleText.quoted(column.key))"
    guard let word = reader.scalar(column.value, in: what, expected: "the id of a question")?.text
    else { return }
    let target = word == ColumnTarget.skipWord ? .skipped : names.target(of: word)
    guard let target else {
      reader.error(
        "\(what) is said to be \(VisibleText.quoted(word)), which is neither a question nor a field",
        at: column.value, remedy: names.suggestion(for: word))
      return
    }
    let key = CellText.key(column.key)
    let entry = Entry(
      name: column.key, target: target, place: reader.location(column.value.start))
    if let other = entries.updateValue(entry, forKey: key) {
      reader.error(
        "\(what) and \(VisibleText.quoted(other.name)) are one name", at: column.value,
        remedy: "keep one of them")
    }
  }
}
