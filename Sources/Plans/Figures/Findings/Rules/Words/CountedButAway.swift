// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// People or hours are counted, and the note beside the count says that somebody is not there.
struct CountedButAway: FindingRule {
  static let id = FindingID.countedButAway

  func findings(in context: FindingContext) -> [Finding] {
    func away(_ note: String?) -> FigureValue? {
      note.flatMap { context.tells(.away, in: $0) ? .text($0) : nil }
    }
    var found: [Finding] = []
    if let count = context.inputs.number(.reviewers), count > 1,
      let note = away(context.file.answers[FigureKey.reviewers.rawValue]?.note)
    {
      found.append(
        finding(
          [.question(FigureKey.reviewers.rawValue)],
          [
            .people: .count(count), .who: context.inputs.role(.reviewer).map { .text($0) },
            .what: note, .proposedCount: .count(count - 1),
          ]))
    }
    if let audit = context.particulars.audit, let hours = audit.hoursPerDay?.value,
      let note = away(audit.note)
    {
      found.append(
        finding(
          audit.who.map { [.role($0)] } ?? [],
          [.hoursThere: .hours(hours), .who: audit.who.map { .text($0) }, .what: note]))
    }
    return found
  }
}
