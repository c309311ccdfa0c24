// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension SlotValues {
  /// For how long a result can be contested: as a deadline of the room says it, ours until data
  /// protection confirms it; else who finds it out.
  var contestLimit: String {
    let said = inputs.file.particulars.deadlines.first { inputs.tells(.contests, in: $0.what) }
    guard let said else {
      return pieces(ValueText.contestOpen, [.who: lawOwner, .date: lawDue])
    }
    return pieces(ValueText.ours, [.text: "\(said.within)"])
  }

  /// What decides on arrival which kind a case is; nil where no kinds are told apart by marks.
  var markFields: String? {
    let marks = inputs.file.particulars.scope + inputs.file.lanes.flatMap(\.marks)
    var labels: [String] = []
    for mark in marks {
      let label = mark.label ?? mark.words?.withoutStop ?? mark.field.replacing("_", with: " ")
      if !labels.contains(label) { labels.append(label) }
    }
    return labels.isEmpty ? nil : labels.joined(separator: ", ")
  }

  /// Nil where the steps are not the room's own.
  var readSteps: String? {
    guard inputs.assessment.isMapped else { return nil }
    let reading = inputs.file.steps.filter { $0.actor == .system && !$0.takesEffect }
    return reading.isEmpty ? nil : FigureText.list(reading.map { "“\($0.name)”" })
  }

  /// Nil where a new version comes without notice, or nobody counted them.
  var pastCases: String? {
    guard inputs.file.particulars.vendor?.noticeDays != nil,
      let count = inputs.file.particulars.pastCases?.value
    else { return nil }
    let word = inputs.file.particulars.caseWord ?? .standard
    return "\(FigureText.plain(count.value)) \(word.many)"
  }
}
