// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Somebody decides or stands in for cases, and what was said of who answers for them says that they do
/// not.
struct StandInDisclaimed: FindingRule {
  static let id = FindingID.standInDisclaimed

  func findings(in context: FindingContext) -> [Finding] {
    guard let answer = context.file.answers[WhoAnswers.question],
      answer.origin != .defaults, let note = answer.remark
    else { return [] }
    let clauses: [String] = note.split { $0 == ";" || $0 == "." }
      .map { String($0.drop { $0 == " " }) }
    var found: [Finding] = []
    for lane in context.lanes {
      for role in [lane.reviewer, lane.backup].compactMap(\.self) {
        guard
          let clause = clauses.first(where: {
            SpokenWords($0).says(anyOf: [role]) && context.tells(.disclaims, in: $0)
          })
        else { continue }
        let twin = found.firstIndex { $0.subjects.contains(.role(role)) }
        guard twin == nil else { continue }
        let theirs = context.lanes.filter { [$0.reviewer, $0.backup].contains(role) }.map(\.id)
        found.append(
          finding(
            [.role(role)] + theirs.map { .lane($0) },
            [.what: .text(clause), .who: answer.by.map(FigureValue.text)]))
      }
    }
    return found
  }
}
