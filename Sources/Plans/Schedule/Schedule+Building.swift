// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

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
    let looks = oneLooks(in: context)
    let rate = FigureText.plain(context.targetErrorRate, decimals: 6)
    var notes = [
      context.words(
        .sampling, "proof",
        [
          .confidence: FigureText.percent(1 - StandIn.risk), .risk: FigureText.plain(StandIn.risk),
          .rate: rate,
        ]),
      context.words(.sampling, "one-look"),
    ]
    if let strict = looks.first, let generous = looks.last {
      notes.append(
        context.words(
          .sampling, "forgiving",
          [
            .share: FigureText.roundPercent(strict.chanceToPass),
            .errors: "\(generous.allowedErrors)", .cases: FigureText.count(generous.sampleSize),
            .largerShare: FigureText.roundPercent(generous.chanceToPass),
          ]))
    }
    if let chance = chanceAtOwnRate(in: context) { notes.append(chance) }
    if context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved {
      notes.append(
        context.words(
          .sampling, "random-only", [.share: FigureText.percent(context.timeline.triggerShare)]
        ))
    }
    return notes
  }
}

extension Schedule {
  /// Below this chance to pass, the plan says that its sample is unlikely to.
  private static let unlikely = 0.5
  /// A sample that forgives errors is worth naming where it makes passing so much more likely.
  private static let help = 1.5
  /// Below this chance a number would only look exact.
  private static let asGoodAsNone = 0.001

  /// The chance that a sample of results as wrong as those of today shows no error, where it is low.
  static func chanceAtOwnRate(in context: PlanContext) -> String? {
    guard context.verdict < .manual, let rate = context.systemErrorRate else { return nil }
    let chance = BinomialTail.probability(
      ofAtMost: 0, in: context.timeline.sampleSize, rate: rate)
    guard chance < unlikely else { return nil }
    let generous = oneLooks(in: context).last.map { look in
      BinomialTail.probability(
        ofAtMost: look.allowedErrors, in: look.sampleSize, rate: rate)
    }
    let key =
      if chance < asGoodAsNone { "own-rate-hopeless" } else {
        (generous ?? chance) < chance * help ? "own-rate-close" : "own-rate"
      }
    return context.words(
      .sampling, key,
      [
        .rate: FigureText.percent(rate),
        .share: FigureText.coarsePercent(max(chance, asGoodAsNone)),
      ])
  }
}

extension Schedule.Phase {
  init(_ phase: Timeline.Phase, in context: PlanContext) {
    let entry = phase.entry
    let cap = Self.volumeCap(of: phase, in: context)
    let local: [Slot: String] = [
      .coverage: FigureText.percent(phase.coverage),
      .checked: Self.checked(coverage: phase.coverage, in: context),
      .volumeCap: cap,
      .sample: context.words(
        .phase, context.timeline.triggersChoose(in: phase) ? "sample-untriggered" : "sample",
        [.cases: FigureText.count(context.timeline.sampleSize)]),
    ]
    func filled(_ text: String) -> String { context.fill(text, local: local) ?? text }
    self.init(
      id: entry.id, title: entry.title, purpose: filled(entry.purpose),
      coverage: phase.coverage, checks: Self.checks(in: phase, in: context),
      volumeShare: entry.volumeShare, volumeCap: cap,
      sampleSize: phase.sampleSize, workingDays: phase.workingDays,
      duration: Self.duration(of: phase, in: context), starts: phase.starts, ends: phase.ends,
      weeks: phase.weeks, entry: context.fill(entry.entry, local: local),
      exit: context.fill(entry.exit, local: local),
      rollback: context.fill(entry.rollback, local: local))
  }

  private static func checked(coverage: Double, in context: PlanContext) -> String {
    if context.timeline.everyCaseApproved { return context.words(.phase, "checked-approved") }
    guard coverage < 1 else { return context.words(.phase, "checked-all") }
    return context.words(.phase, "checked-share", [.share: FigureText.percent(coverage)])
  }

  /// In the shadow phase the sample is compared, whatever the volume.
  private static func checks(in phase: Timeline.Phase, in context: PlanContext) -> String {
    guard phase.entry.id == Timeline.shadow else { return FigureText.percent(phase.coverage) }
    return context.words(.phase, "checks-sample")
  }

  private static func volumeCap(of phase: Timeline.Phase, in context: PlanContext) -> String {
    let (share, volume) = (phase.entry.volumeShare, context.volume)
    guard share < 1 else {
      return volume.map { context.words(.phase, "cap-none-of", [.volume: $0]) }
        ?? context.words(.phase, "cap-none")
    }
    guard let volume, let cases = phase.casesPerDay else {
      return context.words(.phase, "cap-share", [.share: FigureText.percent(share)])
    }
    guard cases >= 1, cases == cases.rounded() else {
      let nth = Int(exactly: (1 / share).rounded(.up)).map(FigureText.ordinal)
      return context.words(.phase, "cap-every", [.nth: nth ?? FigureText.percent(share)])
    }
    return context.words(.phase, "cap-of", [.cases: FigureText.plain(cases), .volume: volume])
  }

  private static func duration(of phase: Timeline.Phase, in context: PlanContext) -> String {
    if let days = phase.workingDays { return FigureText.workingDays(days) }
    let least = FigureText.workingDays(phase.entry.minimumDays)
    return context.words(.phase, "open-end", [.duration: least])
  }
}
