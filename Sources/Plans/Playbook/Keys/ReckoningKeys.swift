// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The keys of the sentences about people, costs and simulated reviews.
enum ReckoningKeys {
  static let keys: [AdvicePlace: [AdviceKey]] = [
    .capacity: capacity, .simulation: simulation, .costTitle: costTitles, .costNote: costNotes,
  ]

  private static let capacity = [
    AdviceKey("find-out", .questions), AdviceKey("checks", .cases, .hours),
    AdviceKey("at-least", .text), AdviceKey("not-known", .cases), AdviceKey("endless", .text),
    AdviceKey("on-duty", .text, .people),
    AdviceKey("on-duty-in-time", .text, .people, .share, .duration),
    AdviceKey("as-today", .hours), AdviceKey("phase-of-lane", .phase, .name),
    AdviceKey("shares-unknown", .name), AdviceKey("kept-steps"), AdviceKey("in-between"),
    AdviceKey("exceptions", in: [.fullAutomation]),
    AdviceKey("person"), AdviceKey("people", .number),
    AdviceKey("phases-wait", .phase, .text), AdviceKey("phases-wait-several", .phase, .text),
    AdviceKey("short", .number, .needed, .available),
    AdviceKey("short-of", .name, .number, .needed, .available),
    AdviceKey("far-short", .available),
    AdviceKey("by-queue", .share, .errors, .number),
    AdviceKey("by-timer", .share, .errors, .number),
    AdviceKey("by-workload", .share, .errors, .number),
    AdviceKey("posts", .share, .hours, .days, .duration),
    AdviceKey("posts-by-work", .share, .hours, .days, .duration),
    AdviceKey("adverse", in: [.humanInTheLoop]), AdviceKey("carry-none"),
    AdviceKey("by-hand", .people, .share, .cases),
    AdviceKey("peak", .hours), AdviceKey("peak-fits", .hours),
    AdviceKey("peak-queue", .hours, .people, .number),
    AdviceKey("peak-left", .name, .hours, .days, .duration),
    AdviceKey("peak-stays", .name, .hours, .days),
    AdviceKey("way-back-approve", .name, .hours, .who),
    AdviceKey("way-back-approve-short", .name, .hours, .who, .people),
    AdviceKey("way-back-by-hand", .name, .hours, .who),
    AdviceKey("way-back-by-hand-short", .name, .hours, .who, .people),
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

  private static let costTitles =
    [
      AdviceKey("work_today"), AdviceKey("people_today"), AdviceKey("work_steady"),
      AdviceKey("peak_people"), AdviceKey("errors_before"), AdviceKey("errors_left"),
      AdviceKey("errors_saved"), AdviceKey("system", in: AdviceKey.notManual),
      AdviceKey("net_against_people"), AdviceKey("net_on_paper"), AdviceKey("net"),
      AdviceKey("checks"), AdviceKey("cost_per_check"),
      AdviceKey("break_even_errors", in: [.humanInTheLoop]), AdviceKey("all-alone"),
      AdviceKey("way-of-lane", .name, .text),
    ] + WorkOption.Way.allCases.map { AdviceKey("way-\($0.rawValue)") }

  private static let costNotes =
    [
      AdviceKey("saves", .number, .amount, in: AdviceKey.notManual),
      AdviceKey("saves-before-system", .number, in: AdviceKey.notManual),
      AdviceKey("no-promise", in: AdviceKey.notManual),
      AdviceKey("costs-more", .number, in: AdviceKey.notManual),
      AdviceKey("costs-more-at-least", .number, in: AdviceKey.notManual),
      AdviceKey("checks-unpaid", .number, in: [.humanInTheLoop]),
      AdviceKey("errors-compared", .errors, .rate, in: AdviceKey.notManual),
      AdviceKey("errors-compared-gates", .errors, .rate, in: AdviceKey.notManual),
      AdviceKey("on-duty"), AdviceKey("kept-work"), AdviceKey("kept-question"),
      AdviceKey("system-question", in: AdviceKey.notManual), AdviceKey("open-shares", .name),
      AdviceKey("target-missed", .rate, .name, in: [.humanInTheLoop]), AdviceKey("ranges"),
      AdviceKey("left-out"),
    ]
    + ErrorsADay.NotCompared.allCases.map {
      AdviceKey("errors-\($0.rawValue)", in: AdviceKey.notManual)
    }
}
