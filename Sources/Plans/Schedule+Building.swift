// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

extension Schedule {
  static func of(_ context: PlanContext) -> Schedule {
    let timeline = context.timeline
    return Schedule(
      phases: timeline.phases.map { Phase($0, in: context) },
      targetErrorRate: context.targetErrorRate, sampleSize: timeline.sampleSize,
      sampling: sampling(in: context), oneLooks: oneLooks(in: context),
      volumeNotes: volumeNotes(in: context),
      changeControl: context.planner.texts(at: .changeControl, in: context))
  }

  private static func oneLooks(in context: PlanContext) -> [OneLook] {
    OneLookPlan.plans(
      allowedErrors: 0...3, errorRate: context.targetErrorRate, risk: StandIn.risk
    ).map {
      OneLook(
        allowedErrors: $0.allowedErrors, sampleSize: $0.sampleSize,
        chanceToPass: $0.chanceAtHalfRate)
    }
  }

  private static func sampling(in context: PlanContext) -> [String] {
    let target = FigureText.percent(context.targetErrorRate)
    let cases = FigureText.count(context.timeline.sampleSize)
    let looks = oneLooks(in: context)
    var notes = [
      "\(cases) cases without an error show with 95% confidence that fewer than \(target) are "
        + "wrong (n = ⌈ln 0.05 ÷ ln(1 − \(FigureText.plain(context.targetErrorRate, decimals: 6)))⌉).",
      "Choose the number of errors to forgive before the first case is checked, and look once, "
        + "when the sample is complete. A sample that fails is not extended: mend the cause and "
        + "draw a fresh one.",
    ]
    if let strict = looks.first, let generous = looks.last {
      notes.append(
        "With no error forgiven, a workflow at half the target rate passes only "
          + "\(rounded(strict.chanceToPass)) of the time; forgiving \(generous.allowedErrors) takes "
          + "\(FigureText.count(generous.sampleSize)) cases and lets it pass "
          + "\(rounded(generous.chanceToPass)) of the time.")
    }
    if context.verdict == .humanInTheLoop {
      notes.append(
        "Once triggers choose cases, only those drawn at random count for the sample. Where "
          + "triggers take up most of the checking, the phase lasts longer than shown.")
    }
    return notes
  }

  private static func rounded(_ share: Double) -> String {
    FigureText.percent((share * 100).rounded() / 100)
  }
}

extension Schedule.Phase {
  init(_ phase: Timeline.Phase, in context: PlanContext) {
    let entry = phase.entry
    let cap = Self.volumeCap(share: entry.volumeShare, in: context)
    let local: [Slot: String] = [
      .coverage: FigureText.percent(phase.coverage),
      .checked: Self.checked(coverage: phase.coverage, in: context),
      .volumeCap: cap,
      .sample: "\(FigureText.count(context.timeline.sampleSize)) checked cases",
    ]
    func filled(_ text: String) -> String { context.fill(text, local: local) ?? text }
    self.init(
      id: entry.id, title: filled(entry.title), purpose: filled(entry.purpose),
      coverage: phase.coverage, volumeShare: entry.volumeShare, volumeCap: cap,
      sampleSize: phase.sampleSize, workingDays: phase.workingDays,
      duration: Self.duration(of: phase), starts: phase.starts, ends: phase.ends,
      weeks: phase.weeks, entry: context.fill(entry.entry, local: local),
      exit: context.fill(entry.exit, local: local),
      rollback: context.fill(entry.rollback, local: local))
  }

  private static func checked(coverage: Double, in context: PlanContext) -> String {
    if context.timeline.everyCaseApproved { return "people approve every case" }
    return coverage < 1
      ? "people check about \(FigureText.percent(coverage)) of cases" : "people check every case"
  }

  private static func volumeCap(share: Double, in context: PlanContext) -> String {
    let volume = context.number("volume_per_day")
    guard share < 1 else {
      return volume.map { "all of about \(FigureText.plain($0)) cases a day" } ?? "all cases"
    }
    let percent = FigureText.percent(share)
    guard let volume else { return "at most \(percent) of the daily cases" }
    let cases = (volume * share).rounded(.down)
    guard cases >= 1 else { return "at most every \(ordinal(1 / share)) case" }
    return "at most \(FigureText.plain(cases)) of about \(FigureText.plain(volume)) cases a day"
  }

  private static func ordinal(_ number: Double) -> String {
    switch number.rounded(.up) {
    case ...2: "second"
    case 3: "third"
    case 4: "fourth"
    case 5: "fifth"
    case 10: "tenth"
    case let many: "\(FigureText.plain(many, decimals: 0))th"
    }
  }

  private static func duration(of phase: Timeline.Phase) -> String {
    if let days = phase.workingDays { return FigureText.workingDays(days) }
    let least = FigureText.workingDays(phase.entry.minimumDays)
    return "until the sample is complete, at least \(least)"
  }
}
