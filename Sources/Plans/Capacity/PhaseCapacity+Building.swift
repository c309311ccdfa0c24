// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension PhaseCapacity {
  /// The need of each phase, in their order; none where the volume is not known.
  static func all(in words: PlanWords) -> [PhaseCapacity] {
    words.figures.plan.capacity.phases.compactMap { PhaseCapacity($0, in: words) }
  }

  private init?(_ work: PhaseWork, in words: PlanWords) {
    let staff = words.figures.plan.capacity.staff
    guard words.inputs.number(.volumePerDay) != nil, let looks = work.day.looksPerDay else {
      return nil
    }
    let need = work.day.need(of: staff)
    self.init(
      phase: work.phase,
      reviewsPerHour: looks / staff.serviceHours.value, reviewersNeeded: need.needed,
      withinLimit: need.within, occupancy: need.occupancy,
      posts: need.posts.map { ($0 * 10 - 1e-9).rounded(.up) / 10 }, work: work)
  }
}

extension PlanWords {
  /// The lane's name; the workflow's where it is the one lane of all cases.
  func name(ofLane id: String) -> String {
    file.lanes.first { $0.id == id }?.name ?? file.workflow.name
  }
}
