// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

extension PlanFigures {
  /// Within what time a person takes up a lane's cases, as the plan and its annex tell it: what keeps a
  /// deadline that the given time would miss, else the lane's own, else the workflow's.
  package func takeUpLimit(of lane: LaneFigures) -> Planned<String> {
    let proposed = ownValues.first { $0.key == .deadlineLimit && $0.lanes.contains(lane.id) }
    if case .minutes(let minutes)? = proposed?.value {
      return Planned(FigureText.minutes(minutes), isOurs: true)
    }
    if let own = inputs.file.lanes.first(where: { $0.id == lane.id })?.timeLimit {
      return Planned("\(own)", isOurs: false)
    }
    return Planned(
      usualLimit(of: lane.timeLimitMinutes.value), isOurs: lane.timeLimitMinutes.isOurs)
  }

  /// The workflow's limit by the clock that it runs by.
  private func usualLimit(of minutes: Double) -> String {
    let isOfService = inputs.fact(.reviewClock) == "service-hours" && !inputs.isRealTime
    guard isOfService, minutes >= 60, let hours = PlainNumber(FigureText.plain(minutes / 60))
    else { return FigureText.minutes(minutes) }
    return "\(TimeSpan.amount(hours, .serviceHours))"
  }

  /// Who takes up a lane's cases where its reviewer does not; nil where nobody else is named.
  package func backup(of lane: LaneFigures) -> String? {
    let reviewer = lane.reviewer ?? inputs.role(.reviewer)
    guard let backup = lane.backup ?? inputs.role(.backup) else { return nil }
    return reviewer.map { NameLikeness.areOne($0, backup) } == true ? nil : backup
  }
}
