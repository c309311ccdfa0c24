// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

extension PlanView {
  static let decision: [TemplateView<Plan>.Field] = [
    .text("tally_a") { weight($0.assessment.tally.a) },
    .text("tally_b") { weight($0.assessment.tally.b) },
    .text("tally_c") { weight($0.assessment.tally.c) },
    .text("tally_unknown") { weight($0.assessment.tally.unknown) },
    .text("provisional", \.decision.provisional),
    .word("best_case") { $0.assessment.isProvisional ? $0.assessment.bestCase : nil },
    .flag("is_mapped", \.assessment.isMapped),
    .flag("is_split", \.assessment.tally.isSplit),
    .texts("warnings", \.decision.warnings),
    .texts("reasons", \.decision.reasons),
    .list("gates", of: gate, \.decision.gates),
    .flag("has_cited_gates") { $0.decision.gates.contains { $0.cite != nil } },
    .list("flips", of: flip, \.decision.flips),
    .flag("has_one_flip") { $0.decision.flips.count == 1 },
    .count("changes_to_flip", \.decision.changesToFlip),
    .flag("is_changes_to_flip_unreckoned", \.assessment.isChangesToFlipUnreckoned),
    .texts("scope", \.decision.scope),
    .texts("out_of_scope", \.decision.outOfScope),
    .texts("residual_risks", \.decision.residualRisks),
    .text("risk_accepted_by", \.decision.riskAcceptedBy),
    .texts("benefits", \.decision.benefits),
    .list("dissent", of: dissent, \.decision.dissent),
    .text("assess_again", \.decision.assessAgain),
    .list("signatures", of: signature, \.decision.signatures),
  ]

  private static let gate = TemplateView<GateLine>(
    .text("id", \.id),
    .text("title", \.title),
    .text("because", \.because),
    .text("cite", \.cite),
    .text("effect", \.effect),
    .flag("only_for_unknown", \.onlyForUnknown))

  private static let flip = TemplateView<FlipLine>(
    .text("question", \.question),
    .text("ask", \.ask),
    .text("from", \.from),
    .text("to", \.to),
    .text("to_label", \.toLabel),
    .word("verdict", \.verdict))

  private static let dissent = TemplateView<DissentLine>(
    .text("question", \.question),
    .text("who", \.who),
    .text("answer", \.answer),
    .text("reason", \.reason),
    .flag("accepts") { $0.accepts == true },
    .flag("objects") { $0.accepts == false })

  private static let signature = TemplateView<Signature>(
    .text("role", \.role),
    .text("name", \.name),
    .text("date") { $0.date.map { "\($0)" } })

  /// A weight in whole units; nothing where it is zero.
  private static func weight(_ thousandths: Int) -> String? {
    thousandths > 0 ? FigureText.plain(Double(thousandths) / 1000, decimals: 3) : nil
  }
}
