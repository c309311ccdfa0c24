// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension Schedule {
  static func of(_ words: PlanWords) -> Schedule {
    let timeline = words.timeline
    return Schedule(
      phases: timeline.phases.map { Phase($0, in: words) },
      targetErrorRate: words.figures.targetErrorRate.value, sampleSize: timeline.sampleSize,
      sampling: sampling(in: words),
      oneLooks: words.figures.oneLooks.map {
        OneLook(
          allowedErrors: $0.allowedErrors, sampleSize: $0.sampleSize,
          chanceToPass: $0.chanceAtHalfRate)
      },
      volumeNotes: volumeNotes(in: words),
      changeControl: words.texts(at: .changeControl))
  }

  private static func sampling(in words: PlanWords) -> [String] {
    let looks = words.figures.oneLooks
    let rate = FigureText.plain(words.figures.targetErrorRate.value, decimals: 6)
    var notes = [
      words(
        .sampling, "proof",
        [
          .confidence: FigureText.percent(1 - StandIn.risk), .risk: FigureText.plain(StandIn.risk),
          .rate: rate,
        ]),
      words(.sampling, "one-look"),
    ]
    if let strict = looks.first, let generous = looks.last {
      notes.append(
        words(
          .sampling, "forgiving",
          [
            .share: FigureText.roundPercent(strict.chanceAtHalfRate),
            .errors: "\(generous.allowedErrors)", .cases: FigureText.count(generous.sampleSize),
            .largerShare: FigureText.roundPercent(generous.chanceAtHalfRate),
          ]))
    }
    if let chance = chanceAtOwnRate(in: words) { notes.append(chance) }
    if words.verdict == .humanInTheLoop, !words.timeline.everyCaseApproved {
      notes.append(
        words(
          .sampling, "random-only", [.share: FigureText.percent(words.timeline.triggerShare)]
        ))
    }
    return notes
  }
}

extension Schedule {
  /// That results as wrong as those of today are unlikely to pass; nil where they are not.
  static func chanceAtOwnRate(in words: PlanWords) -> String? {
    words.figures.chanceAtOwnRate.map { own in
      let key =
        switch own.help {
        case .worthNaming: "own-rate"
        case .little: "own-rate-close"
        case .hopeless: "own-rate-hopeless"
        }
      return words(
        .sampling, key,
        [
          .rate: FigureText.percent(own.rate), .share: FigureText.coarsePercent(own.chance),
        ])
    }
  }
}

extension Schedule.Phase {
  init(_ phase: Timeline.Phase, in words: PlanWords) {
    let entry = phase.entry
    let cap = Self.volumeCap(of: phase, in: words)
    let local: [Slot: String] = [
      .coverage: FigureText.percent(phase.coverage),
      .checked: Self.checked(coverage: phase.coverage, in: words),
      .volumeCap: cap,
      .sample: words(
        .phase, words.timeline.triggersChoose(in: phase) ? "sample-untriggered" : "sample",
        [.cases: FigureText.count(words.timeline.sampleSize)]),
    ]
    func filled(_ text: String) -> String { words.fill(text, local: local) ?? text }
    self.init(
      id: entry.id, title: entry.title, purpose: filled(entry.purpose),
      coverage: phase.coverage, checks: Self.checks(in: phase, in: words),
      volumeShare: entry.volumeShare, volumeCap: cap,
      sampleSize: phase.sampleSize, workingDays: phase.workingDays,
      duration: Self.duration(of: phase, in: words), starts: phase.starts, ends: phase.ends,
      weeks: phase.weeks, entry: words.fill(entry.entry, local: local),
      exit: words.fill(entry.exit, local: local),
      rollback: words.fill(entry.rollback, local: local))
  }

  private static func checked(coverage: Double, in words: PlanWords) -> String {
    if words.timeline.everyCaseApproved { return words(.phase, "checked-approved") }
    guard coverage < 1 else { return words(.phase, "checked-all") }
    return words(.phase, "checked-share", [.share: FigureText.percent(coverage)])
  }

  /// In the shadow phase the sample is compared, whatever the volume.
  private static func checks(in phase: Timeline.Phase, in words: PlanWords) -> String {
    guard phase.entry.id == Timeline.shadow else { return FigureText.percent(phase.coverage) }
    return words(.phase, "checks-sample")
  }

  private static func volumeCap(of phase: Timeline.Phase, in words: PlanWords) -> String {
    let (share, volume) = (phase.entry.volumeShare, words.slots.volume)
    guard share < 1 else {
      return volume.map { words(.phase, "cap-none-of", [.volume: $0]) }
        ?? words(.phase, "cap-none")
    }
    guard let volume, let cases = phase.casesPerDay else {
      return words(.phase, "cap-share", [.share: FigureText.percent(share)])
    }
    guard cases >= 1, cases == cases.rounded() else {
      let nth = Int(exactly: (1 / share).rounded(.up)).map(FigureText.ordinal)
      return words(.phase, "cap-every", [.nth: nth ?? FigureText.percent(share)])
    }
    return words(.phase, "cap-of", [.cases: FigureText.plain(cases), .volume: volume])
  }

  private static func duration(of phase: Timeline.Phase, in words: PlanWords) -> String {
    if let days = phase.workingDays { return FigureText.workingDays(days) }
    let least = FigureText.workingDays(phase.entry.minimumDays)
    return words(.phase, "open-end", [.duration: least])
  }
}
