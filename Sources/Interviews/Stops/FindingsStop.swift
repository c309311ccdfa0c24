// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// What does not fit between the answers, one thing after the other: assigned, parked, or left to the
/// plan, which has them all.
struct FindingsStop: Stop {
  private static let park = "park"

  var findings: [InterviewFinding]
  /// The present one, from 0.
  var index = 0

  var place: Place { .findings(index) }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .finding(
        FindingScreen(
          finding: findings[index], number: index + 1, total: findings.count,
          participants: interview.sheet.participants)),
      label: "finding>", choices: [Self.park] + interview.sheet.participants)
  }

  /// Back to the verdict that they were asked for at, or on where a section has ended with them.
  private static func done(in interview: inout Interview) -> Turn {
    guard
      let below = interview.trail.lastIndex(where: { stop in
        switch stop.place {
        case .findings, .stranger: false
        default: true
        }
      }), interview.trail[below].place == .verdict
    else { return .next }
    interview.trail.removeSubrange((below + 1)...)
    return .again
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let finding = findings[index]
    if line.lowercased() == Self.park {
      interview.remember(Remark(what: finding.task), in: .parkingLot)
    } else if !line.isEmpty {
      let owner = try interview.whoAndWhen(line)
      if let who = owner.who, interview.isStranger(who) {
        return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
      }
      interview.remember(
        Remark(what: finding.task(for: owner.who), who: owner.who, due: owner.due), in: .actions)
    }
    guard index + 1 < findings.count else { return Self.done(in: &interview) }
    var next = self
    next.index += 1
    return .go(next)
  }
}
