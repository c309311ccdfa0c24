// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

/// Somebody who would have answered otherwise, and what that would change.
struct DissentRow {
  let who: String
  /// The step or the lane that it is about.
  let about: String?
  let question: String
  let answer: String?
  let reason: String?
  let isAccepted: Bool
  /// What the plan proposes, where it is not accepted.
  let proposal: String?
  let consequence: String?
  /// What was said for the answer that stands, where the dissent is not settled.
  let ground: String?
  /// The one who would answer by name, where the dissent is about who does.
  let oneName: String?

  static func all(on page: PlanPage) -> [DissentRow] {
    let unsettled = page.plan.findings.filter { $0.rule == .dissentUnsettled }
    return page.plan.decision.dissent.map { line in
      let finding =
        line.accepts == true
        ? nil
        : unsettled.first { finding in
          Set([line.about, .question(line.id), .role(line.who)].compactMap(\.self))
            .isSubset(of: finding.subjects)
        }
      return DissentRow(
        who: line.who, about: Self.name(line.about, on: page), question: line.question,
        answer: line.answer,
        reason: line.reason.map(PageText.withoutStop), isAccepted: line.accepts == true,
        proposal: finding?.proposal, consequence: finding.map { PageText.withoutStop($0.but) },
        ground: line.accepts == true || line.about != nil
          ? nil : page.grounds(on: line.id).map(PageText.withoutStop),
        oneName: line.accepts == true || line.id != WhoAnswers.question
          ? nil : page.role(.decisionOwner))
    }
  }

  private static func name(_ subject: FindingSubject?, on page: PlanPage) -> String? {
    switch subject {
    case .step(let name): name
    case .lane(let id): page.name(ofLane: id)
    default: nil
    }
  }

  static let view = TemplateView<DissentRow>(
    .text("who", \.who),
    .text("about", \.about),
    .text("question", \.question),
    .text("answer", \.answer),
    .text("reason", \.reason),
    .flag("is_accepted", \.isAccepted),
    .text("proposal", \.proposal),
    .text("consequence", \.consequence),
    .text("ground", \.ground),
    .text("one_name", \.oneName))
}
