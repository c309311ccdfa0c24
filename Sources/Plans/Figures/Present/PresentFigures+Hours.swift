// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension PresentFigures {
  /// Hours of work a year that the verdict frees, below 0 where checks take more; nil where volume
  /// or minutes are not known, or where people keep steps that they do today.
  var hoursFreed: Double? {
    guard !peopleKeepWork, let volume = inputs.number(.volumePerDay),
      let minutes = inputs.number(.handlingMinutes)
    else { return nil }
    let review = inputs.number(.reviewMinutes) ?? StandIn.reviewMinutes
    // Where a system does the work today, no work by hand falls away.
    let byHand = inputs.isAutomatedToday ? 0 : minutes
    let saved = verdict == .manual ? 0 : byHand - timeline.steadyCoverage * review
    return volume * StandIn.workingDaysPerYear * saved / 60
  }
}
