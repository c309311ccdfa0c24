// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Templates
import Values

/// How many cases without an error would show a target, for a kind that is to go alone one day.
enum FindOutSample {
  static let fields: [TemplateView<Plan>.Field] = [
    .text("find_out_target") { plan in
      plan.figures.lanes.map(\.target).min { $0.value < $1.value }.map {
        PageText.planned($0, PageText.share)
      }
    },
    .text("find_out_sample") { plan in
      plan.figures.lanes.map(\.target.value).min().map {
        let seen = $0 * (1 - plan.figures.reviewersMiss.tested.value)
        return FigureText.count(SampleSize.zeroErrors(errorRate: seen, risk: 0.05))
      }
    },
    .text("find_out_missed") { plan in
      let missing = plan.figures.reviewersMiss.tested
      return missing.value > 0 ? PageText.planned(missing, PageText.share) : nil
    },
  ]
}
