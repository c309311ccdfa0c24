// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The keys of the sentences about people, costs and simulated reviews.
enum ReckoningKeys {
  static let keys: [AdvicePlace: [AdviceKey]] = [
    .capacity: capacity, .simulation: simulation, .costTitle: costTitles, .costNote: costNotes,
  ]

  private static let capacity = [
    AdviceKey("find-out", .questions), AdviceKey("checks", .cases, .duration),
    AdviceKey("endless", .text), AdviceKey("on-duty", .text, .hours, .people),
    AdviceKey("on-duty-in-time", .text, .people, .share, in: [.humanInTheLoop]),
    AdviceKey("on-duty-in-time-chosen", .text, .people, .share, in: [.humanInTheLoop]),
    AdviceKey("in-between", in: [.humanInTheLoop]),
    AdviceKey("exceptions", in: [.fullAutomation]),
    AdviceKey("person"), AdviceKey("people", .number),
    AdviceKey("phases-wait", .phase, .text), AdviceKey("phases-wait-several", .phase, .text),
    AdviceKey("short", .number, .needed, .available),
    AdviceKey("far-short", .available),
    AdviceKey("by-queue", .share, .errors, .number, in: [.humanInTheLoop]),
    AdviceKey("by-timer", .share, .errors, .number, in: [.humanInTheLoop]),
    AdviceKey("by-workload", .share, .errors, .number),
    AdviceKey("posts", .share, .hours, .duration, in: [.humanInTheLoop]),
    AdviceKey("adverse", .cases, .hours, in: [.humanInTheLoop]),
    AdviceKey("posts-by-work", .share, .hours, .duration), AdviceKey("carry-none"),
    AdviceKey("carry-share", .people, .share, .cases),
    AdviceKey("carry-all", .people, .share, .cases),
    AdviceKey("first-phase", .hours, in: [.humanInTheLoop]),
    AdviceKey("first-phase-automated", .hours, in: [.humanInTheLoop]),
    AdviceKey("first-phase-training", in: [.manual]),
    AdviceKey("planned-coverage", in: [.humanInTheLoop]),
  ]

  private static let simulation = [
    AdviceKey("team", .people), AdviceKey("team-assumed", .people),
    AdviceKey("best", .share, .rate, .number, .laneTarget),
    AdviceKey("best-by-errors", .share, .rate),
    AdviceKey("best-over-target", .share, .rate, .laneTarget), AdviceKey("best-none"),
    AdviceKey("turning-point", .share, .largerShare, .number, .rate, .text),
    AdviceKey("limit", .share, .number), AdviceKey("limit-none"),
    AdviceKey("by-chance", .share, .rate), AdviceKey("by-chance-over-target", .share, .rate),
    AdviceKey("below-controls"), AdviceKey("others", .hours), AdviceKey("others-unknown"),
    AdviceKey("peak-carried", .share), AdviceKey("peak-short", .share, .rate, .needed),
    AdviceKey("errors-at-most"), AdviceKey("misses-unknown", .rate), AdviceKey("limits-moved"),
    AdviceKey("lane-by-hand", .name), AdviceKey("lane-share-unknown", .name),
    AdviceKey("lane-lacks", .name, .questions),
    AdviceKey("other-verdict", .text, in: [.fullAutomation, .manual]), AdviceKey("no-costs"),
  ]

  private static let costTitles = [
    AdviceKey("work_today"), AdviceKey("errors_today"), AdviceKey("checks"),
    AdviceKey("errors_caught", in: [.humanInTheLoop]),
    AdviceKey("errors_left", in: AdviceKey.notManual),
    AdviceKey("cost_per_check"), AdviceKey("break_even_errors", in: [.humanInTheLoop]),
    AdviceKey("break_even", in: [.humanInTheLoop]),
    AdviceKey("no-break-even", in: [.humanInTheLoop]),
    AdviceKey("break_even_rate", in: [.fullAutomation]), AdviceKey("yearly", .text),
    AdviceKey("today"),
  ]

  private static let costNotes = [
    AdviceKey("saves", .number, in: AdviceKey.notManual),
    AdviceKey("costs-more", .number, in: AdviceKey.notManual),
    AdviceKey("saves-at-target", .number, in: AdviceKey.notManual),
    AdviceKey("costs-more-at-least", .number, in: AdviceKey.notManual),
    AdviceKey("checks-unpaid", .number, in: [.humanInTheLoop]),
    AdviceKey("checks-above-errors", .number, in: [.humanInTheLoop]),
    AdviceKey("own-rate-unknown", in: AdviceKey.notManual),
    AdviceKey("adverse-checks", .number, in: [.humanInTheLoop]),
    AdviceKey("adverse-by-hand", .number, in: [.humanInTheLoop]),
    AdviceKey("on-duty", in: [.humanInTheLoop]), AdviceKey("kept-work", in: [.humanInTheLoop]),
    AdviceKey("kept-work-more", in: [.humanInTheLoop]),
    AdviceKey("kept-question", in: [.humanInTheLoop]),
    AdviceKey("own-rate", .rate, in: AdviceKey.notManual),
    AdviceKey("stricter-cheaper", .text, .number, in: [.fullAutomation]),
    AdviceKey("stricter-alike", .text, in: [.fullAutomation]),
    AdviceKey("laxer-cheaper", .text, .number, in: [.humanInTheLoop, .manual]),
    AdviceKey("target-missed", .share, .rate, in: [.humanInTheLoop]),
    AdviceKey("target-missed-all", .share, .rate, in: [.humanInTheLoop]), AdviceKey("ranges"),
    AdviceKey("left-out"),
  ]
}
