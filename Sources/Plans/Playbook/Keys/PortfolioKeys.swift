// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The keys of the portfolio's sentences, with the slots that each has.
enum PortfolioKeys {
  static let all =
    groups + gains + [
      AdviceKey("robust", .number, in: [.humanInTheLoop]), AdviceKey("unshakable"),
      AdviceKey("clean-sheet", in: [.fullAutomation]),
      AdviceKey("fragile", .question, .label, .verdict),
      AdviceKey("fragile-many", .question, .label, .verdict, .number),
      AdviceKey("no-high-risk"), AdviceKey("high-risk", .name), AdviceKey("high-risks", .name),
      AdviceKey("people-suffice", .name, .needed, .available),
      AdviceKey("people-suffice-shared", .name, .needed, .available),
      AdviceKey("people-short", .name, .number, .needed, .available),
      AdviceKey("people-short-shared", .name, .number, .needed, .available),
      AdviceKey("people-endless"), AdviceKey("people-uncounted", .name, .needed),
      AdviceKey("people-unnamed", .needed), AdviceKey("people-unknown"),
      AdviceKey("people-open", .name, .needed, .available),
      AdviceKey("odds", .share), AdviceKey("blocker"), AdviceKey("blockers", .number),
      AdviceKey("open-controls", .verdict), AdviceKey("open-verdict", .verdict, .bestCase),
      AdviceKey("find-out-who-when", .who, .date, .question),
      AdviceKey("find-out-who", .who, .question), AdviceKey("find-out-when", .date, .question),
      AdviceKey("find-out", .question), AdviceKey("dissent", .who, .question),
      AdviceKey("leave", .date), AdviceKey("assumed", .question, .number),
      AdviceKey("pool-fits", .needed, .available),
      AdviceKey("pool-short", .needed, .available, .number),
      AdviceKey("pool-short-alone", .needed, .available, .number),
      AdviceKey("pool-uncounted", .needed),
      AdviceKey("pool-endless"), AdviceKey("pool-unknown"),
      AdviceKey("pool-partly-unknown", .name), AdviceKey("pool-at-least"),
      AdviceKey("pool-open", .needed, .available),
      AdviceKey("pool-peak-short", .needed, .number),
    ]

  private static let groups =
    AttackGroup.allCases.map { AdviceKey("group-\($0.rawValue)") }
    + Verdict.allCases.map { AdviceKey("verdict-\($0.rawValue)") }

  private static let gains = [
    AdviceKey("saves", .amount), AdviceKey("saves-and-frees", .amount, .hours),
    AdviceKey("saves-nothing"), AdviceKey("costs-more", .amount),
    AdviceKey("costs-more-at-least", .amount), AdviceKey("frees", .hours),
    AdviceKey("takes-more", .hours), AdviceKey("gain-unknown"), AdviceKey("before-system-cost"),
  ]
}
