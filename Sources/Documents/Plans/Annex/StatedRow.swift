// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates
import Values

/// What the room stated beside the questions and no other table of the annex repeats.
struct StatedRow {
  enum Key: String, CaseIterable {
    case peakDates = "peak-dates"
    case holidays
    case weekdays
    case reversibleUntil = "reversible-until"
  }

  let key: Key
  let said: String

  static func all(of plan: Plan) -> [StatedRow] {
    let given = plan.figures.inputs.file.particulars
    func row(_ key: Key, _ values: [String]?) -> StatedRow? {
      values.flatMap { $0.isEmpty ? nil : StatedRow(key: key, said: $0.joined(separator: ", ")) }
    }
    return [
      row(.peakDates, given.peakDates?.value?.map { "\($0)" }),
      row(.holidays, given.holidays?.value?.map { "\($0)" }),
      row(.weekdays, given.weekdays?.value?.map(\.rawValue)),
      row(.reversibleUntil, (given.reversibleUntil?.value).map { ["\($0)"] }),
    ].compactMap(\.self)
  }

  static let view = TemplateView<StatedRow>(.word("key", \.key), .text("said", \.said))
}
