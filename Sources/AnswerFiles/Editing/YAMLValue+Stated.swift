// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension YAMLValue {
  /// Dates in their short form where nothing else is said about them.
  init(_ dates: Stated<[CalendarDate]>) {
    let fields = dates.fields.filter { $0.value != nil }
    self = fields.count == 1 ? dates.shortForm : .mapping(fields, .line)
  }

  /// Dates as they change a node: a mapping keeps whatever else it says.
  init(_ dates: Stated<[CalendarDate]>, over node: YAMLNode?) {
    self =
      node?.entries?.isEmpty == false
      ? .record(dates.fields, order: FieldReader.statedKeys, .line) : YAMLValue(dates)
  }
}

extension Stated<[CalendarDate]> {
  fileprivate var shortForm: YAMLValue {
    value.map { .list($0.map(YAMLValue.date), .line) } ?? .text("?")
  }

  /// The fields of the long form, those without a value too.
  fileprivate var fields: [YAMLValue.Field] {
    [
      YAMLValue.Field("answer", shortForm), YAMLValue.Field("note", note.map(YAMLValue.text)),
      YAMLValue.Field("by", by.map(YAMLValue.text)),
      YAMLValue.Field("ask", ask.map(YAMLValue.text)),
      YAMLValue.Field("due", due.map(YAMLValue.date)),
      YAMLValue.Field("proposed", isProposed ? .yesNo(true) : nil),
    ]
  }
}
