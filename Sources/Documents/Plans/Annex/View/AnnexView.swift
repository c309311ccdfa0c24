// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates
import Values

/// What the template of an annex can name: what proves a plan.
enum AnnexView {
  static let root = TemplateView<Plan>(
    plan + verdict + trace + lanes + gates + alarms + people + controls + measures + law + answers
      + log + FindOutSample.fields)

  private static let plan: [TemplateView<Plan>.Field] = [
    .text("id") { $0.workflow.id }, .text("name") { $0.workflow.name }, .word("verdict", \.verdict),
    .flag("is_to_find_out") { PlanPage($0).isToFindOut },
  ]

  static func series(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// A value with its range, where it has one: "155 (144–166)".
  static func shown(_ estimate: Estimate?, decimals: Int = 1) -> String? {
    estimate.map { estimate in
      let likely = FigureText.plain(estimate.mid, decimals: decimals)
      guard estimate.isRange else { return likely }
      let ends = [estimate.low, estimate.high].map { FigureText.plain($0, decimals: decimals) }
      return "\(likely) (\(ends.joined(separator: "–")))"
    }
  }

  /// A share of two figures at least: 0.33%, 11.4%.
  static func exactShare(_ share: Double) -> String {
    let percent = share * 100
    let decimals = percent >= 10 || percent == 0 ? 1 : percent >= 1 ? 2 : percent >= 0.1 ? 2 : 3
    return "\(FigureText.plain(percent, decimals: decimals))%"
  }

  /// The ends of an interval: "0–1.6%"; nil for an exact value.
  static func range(_ estimate: Estimate) -> String? {
    guard estimate.isRange else { return nil }
    let ends = [estimate.low, estimate.high].map { FigureText.plain($0 * 100, decimals: 1) }
    return "\(ends.joined(separator: "–"))%"
  }

  /// A share with its interval: "50% (46.2–53.8%)".
  static func share(_ estimate: Estimate?) -> String? {
    estimate.map { estimate in
      let likely = FigureText.percent(estimate.mid)
      guard estimate.isRange else { return likely }
      let low = FigureText.plain(estimate.low * 100, decimals: 1)
      let high = FigureText.plain(estimate.high * 100, decimals: 1)
      return "\(likely) (\(low)–\(high)%)"
    }
  }
}
