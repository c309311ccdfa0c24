// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// One service is counted in several ways: reviewers, people of a lane, people of a role.
///
/// One pool with its roles is reckoned.
struct SeveralCountsOfPeople: FindingRule {
  static let id = FindingID.severalCountsOfPeople

  /// Whether a note has a count, so that somebody said how it goes with the others.
  private static func says(_ note: String?, _ count: Double) -> Bool {
    guard let note else { return false }
    return note.split { !($0.isNumber || $0 == ".") }.contains { Double($0) == count }
      || SpokenWords(note).says(anyOf: [FigureText.word(Int(count.rounded()))])
  }

  func findings(in context: FindingContext) -> [Finding] {
    let all = context.inputs.number(.reviewers)
    let question = FindingSubject.question(FigureKey.reviewers.rawValue)
    let lanes = context.file.lanes.filter { $0.reviewers != nil }
    var found: [Finding] = []
    if let all, !lanes.isEmpty {
      let own = lanes.compactMap(\.reviewers?.value).reduce(0, +)
      if !Self.says(context.file.answers[FigureKey.reviewers.rawValue]?.note, own) {
        found.append(
          finding(
            [question] + lanes.map { .lane($0.id) },
            [.people: .count(all), .otherPeople: .count(own)]))
      }
    }
    for entry in context.particulars.people {
      guard let count = entry.count?.value else { continue }
      // At a queue a roster is larger than those who sit there.
      if !context.inputs.isRealTime,
        NameLikeness.areOne(entry.role, context.inputs.role(.reviewer)),
        let all, all != count
      {
        found.append(
          finding(
            [question, .role(entry.role)], [.people: .count(all), .otherPeople: .count(count)]))
      }
      for lane in lanes where NameLikeness.areOne(entry.role, lane.reviewer) {
        guard let own = lane.reviewers?.value, own != count else { continue }
        found.append(
          finding(
            [.lane(lane.id), .role(entry.role)],
            [.people: .count(own), .otherPeople: .count(count)]))
      }
    }
    return found
  }
}
