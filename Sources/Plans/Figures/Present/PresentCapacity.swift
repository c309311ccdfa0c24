// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

/// The people that the checks of each phase take.
struct PresentCapacity: Sendable {
  struct Phase: Sendable {
    let phase: Timeline.Phase
    let work: BatchWorkload
    let reviewsPerHour: Double
    /// Nil where no number of people is enough.
    let reviewersNeeded: Int?
    /// The share of reviews that start within the time limit, 0 to 1; nil for batch work.
    let withinLimit: Double?
    /// The share of their time on duty that they spend on reviews, 0 to 1.
    let occupancy: Double?
    /// The people to pay for, shrinkage and shifts counted, in full-time posts.
    let posts: Double?
    /// Whether triggers choose what people check.
    let triggersChoose: Bool
    /// How many people are lacking; nil where none are, or where nobody said how many there are.
    let shortBy: Double?
  }

  /// What today's reviewers could carry.
  struct Carried: Sendable {
    let reviewers: Int
    /// Checks a day.
    let casesPerDay: Double
    /// 0 to 1 or more.
    let share: Double
  }

  /// What the capacity is reckoned from.
  struct Basis: Sendable {
    /// Cases a day.
    let volume: Double
    /// Minutes of a review.
    let minutes: Double
  }

  /// Nil where a figure is missing; then there are no phases.
  let basis: Basis?
  /// The figures that are missing.
  let missing: [FigureKey]
  let phases: [Phase]
  /// The reviewers there are; nil where nobody said.
  let reviewersThere: Double?
  /// Nil where nobody said how many reviewers there are, or fewer than one is there.
  let carried: Carried?
  /// Whether the random sample is looked at between cases that wait.
  let checksInBetween: Bool

  init(_ figures: PresentFigures) {
    let inputs = figures.inputs
    let needed: [FigureKey] = [.volumePerDay, .reviewMinutes]
    missing = needed.filter { inputs.number($0) == nil }
    reviewersThere = inputs.number(.reviewers)
    let timeline = figures.timeline
    let inBetween =
      figures.desk.hasWaiting && timeline.phases.contains { timeline.triggersChoose(in: $0) }
    checksInBetween = inBetween
    guard let volume = inputs.number(.volumePerDay), let minutes = inputs.number(.reviewMinutes)
    else {
      (basis, phases, carried) = (nil, [], nil)
      return
    }
    basis = Basis(volume: volume, minutes: minutes)
    phases = timeline.phases.filter { $0.entry.id != Timeline.shadow && $0.coverage > 0 }
      .compactMap { phase in
        phase.casesPerDay.map { cases in
          let work = BatchWorkload(
            casesPerDay: cases * phase.coverage, minutesPerCase: minutes,
            hoursPerDay: figures.serviceHours.value)
          return Phase(phase, work, figures)
        }
      }
    carried = Carried(
      figures, volume: volume, minutes: minutes,
      drawnPerDay: inBetween ? figures.blindShare * volume : 0)
  }
}

extension PresentCapacity.Phase {
  fileprivate init(_ phase: Timeline.Phase, _ work: BatchWorkload, _ figures: PresentFigures) {
    let desk = figures.desk
    var traffic = work.traffic
    traffic.urgentShare = phase.urgentShare
    let needed = desk.reviewersNeeded(for: traffic)
    let state = needed.map { desk.state(reviewers: $0, traffic: traffic) }
    let there = figures.inputs.number(.reviewers)
    self.init(
      phase: phase, work: work, reviewsPerHour: traffic.arrivalsPerHour, reviewersNeeded: needed,
      withinLimit: desk.hasWaiting ? state.map { 1 - $0.lateShare } : nil,
      occupancy: state?.occupancy, posts: needed.map { figures.posts(for: work, onDuty: $0) },
      triggersChoose: figures.timeline.triggersChoose(in: phase),
      shortBy: there.flatMap { there in
        let gap = needed.map { (Double($0) - there).rounded(.up) } ?? .infinity
        return gap > 0 ? gap : nil
      })
  }
}

extension PresentCapacity.Carried {
  /// - Parameter drawnPerDay: cases that chance draws, looked at in between.
  fileprivate init?(
    _ figures: PresentFigures, volume: Double, minutes: Double, drawnPerDay: Double
  ) {
    guard let there = figures.inputs.number(.reviewers) else { return nil }
    // Half a person does not stand behind a queue.
    let reviewers = Int(min(there, 100_000).rounded(.down))
    guard reviewers > 0 else { return nil }
    let hours = figures.serviceHours.value
    // 459 checks must not become 458.999…
    let perDay =
      figures.desk.mostArrivals(
        reviewers: reviewers, hoursPerCase: minutes / 60, others: drawnPerDay / hours)
      * hours + 1e-9
    self.init(reviewers: reviewers, casesPerDay: perDay, share: perDay / volume)
  }
}

extension PresentFigures {
  /// The full-time posts to pay for, in tenths.
  ///
  /// A queue takes so many people in every service hour, whether cases come or not; where cases can
  /// wait, only the work itself is paid for.
  fileprivate func posts(for work: BatchWorkload, onDuty people: Int) -> Double {
    let share = 1 - shrinkage.value
    let hours =
      desk.hasWaiting
      ? Double(people) * serviceHours.value : work.workHours / desk.occupancyCap
    return (hours / StandIn.hoursPerPost / share * 10 - 1e-9).rounded(.up) / 10
  }
}
