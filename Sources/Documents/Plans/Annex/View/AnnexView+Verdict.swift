// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Plans
import Questionnaires
import Templates
import Values

extension AnnexView {
  static let verdict: [TemplateView<Plan>.Field] = [
    .text("tally_a") { weight($0.assessment.tally.a) },
    .text("tally_b") { weight($0.assessment.tally.b) },
    .text("tally_c") { weight($0.assessment.tally.c) },
    .text("tally_unknown") { weight($0.assessment.tally.unknown) },
    .list("gates", of: gate, \.decision.gates),
    .flag("has_cited_gates") { $0.decision.gates.contains { $0.cite != nil } },
    .list("flips", of: flip, \.decision.flips),
    .flag("has_one_flip") { $0.decision.flips.count == 1 },
    .count("changes_to_flip", \.decision.changesToFlip),
    .flag("is_changes_to_flip_unreckoned", \.assessment.isChangesToFlipUnreckoned),
    .list("assumptions", of: AssumptionRow.view) { AssumptionRow.all(of: $0) },
  ]

  private static let gate = TemplateView<GateLine>(
    .text("title", \.title),
    .text("because", \.because),
    .text("cite", \.cite),
    .text("effect", \.effect),
    .flag("only_for_unknown", \.onlyForUnknown))

  private static let flip = TemplateView<FlipLine>(
    .text("ask", \.ask),
    .text("from", \.from),
    .text("to", \.to),
    .text("to_label", \.toLabel),
    .word("verdict", \.verdict))

  /// A weight in whole units; nothing where it is zero.
  private static func weight(_ thousandths: Int) -> String? {
    thousandths > 0 ? FigureText.plain(Double(thousandths) / 1000, decimals: 3) : nil
  }
}
