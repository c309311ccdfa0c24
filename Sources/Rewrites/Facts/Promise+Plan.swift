// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans

extension Promise {
  /// Everything of a plan that no rewriting may lose.
  static func all(of plan: Plan) -> [Promise] {
    let blockers = plan.blockers.map {
      Promise(.blocker, $0.what, who: $0.who?.value, by: $0.blocker.by?.value)
    }
    let duties = (plan.duties + plan.upcomingDuties).filter { $0.cite != nil }.map {
      Promise(.duty, $0.title, cite: $0.cite)
    }
    let decisions = plan.figures.inputs.file.decisions.map { Promise(.decision, $0.what) }
    return blockers + duties + decisions
  }
}
