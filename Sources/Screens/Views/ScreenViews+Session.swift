// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let recap = ScreenTemplate<RecapScreen>(
    "recap",
    .text("workflow", \.workflow),
    .group("agreement", agreement) { $0.agreement },
    .flag("finds_out") { !$0.unknown.isEmpty || !$0.gathered.isEmpty || $0.peaks != nil },
    .list("unknown", of: remark) { $0.unknown },
    .list("gathered", of: gathered) { $0.gathered },
    .texts("deadlines", \.deadlines),
    .group("peaks", remark) { $0.peaks },
    .list("parked", of: remark) { $0.parked },
    .list("actions", of: remark) { $0.actions },
    .list("decisions", of: remark) { $0.decisions },
    .list("assumptions", of: remark) { $0.assumptions },
    .list("dissenters", of: dissenter) { $0.dissenters })

  private static let agreement = TemplateView<Agreement>(
    .word("level") { $0.level },
    .count("questions", \.questionCount),
    .flag("is_one_question") { $0.questionCount == 1 },
    .list("divided", of: divided) { $0.divided })

  private static let divided = TemplateView<Agreement.Divided>(
    .text("question", \.question),
    .group("spread", spread) { $0.spread })

  private static let gathered = TemplateView<RecapScreen.Gathered>(
    .count("count", \.count),
    .text("who", \.who),
    .text("due") { $0.due?.description })

  static let remark = TemplateView<Remark>(
    .text("what", \.what),
    .text("who", \.who),
    .text("due") { $0.due?.description })

  static let dissenter = TemplateView<RecapScreen.Dissenter>(
    .text("question", \.question),
    .text("who", \.who),
    .text("answer") { $0.dissent.answer },
    .text("reason") { $0.dissent.reason },
    .flag("accepts") { $0.dissent.accepts == true },
    .flag("refuses") { $0.dissent.accepts == false })

  /// The letters of those who should speak, one after the other.
  private static func sides(of spread: VoteSpread) -> String? {
    let outliers = Set(spread.outliers)
    let letters = spread.counts.filter { !outliers.isDisjoint(with: $0.voters) }
      .map(\.letter.rawValue)
    return letters.isEmpty ? nil : letters.joined(separator: ", then ")
  }

  static let ballot = ScreenTemplate<BallotScreen>(
    "ballot",
    .text("question", \.question),
    .text("ask", \.ask),
    .group("spread", spread) { $0.spread },
    .text("decider", \.decider),
    .text("decision") { $0.decision?.rawValue },
    .text("round") { FigureText.capitalized(FigureText.ordinal($0.round)) },
    .flag("is_in_meeting", \.wasVotedBefore),
    .text("outlier_sides") { sides(of: $0.spread) },
    .flag("more_dissenters") { $0.waiting > 2 },
    .flag("can_be_voted", \.canBeVoted),
    .count("absent") { $0.absent > 0 ? $0.absent : nil },
    .flag("retakes", \.retakes),
    .flag("is_open") { $0.stage == .cast && $0.isOpen },
    .flag("goes_back") { !$0.isOpen && $0.unheard.isEmpty },
    .text("unheard") { $0.stage == .cast && !$0.isOpen ? unheard($0.unheard) : nil },
    .flag("all_speak") { screen in
      let voters = screen.spread.counts.flatMap(\.voters)
      return voters.count > 2 && screen.spread.outliers.count == voters.count
    },
    .flag("shows_tally") { [.whoDecides, .decide].contains($0.stage) },
    .flag("asks_votes") { $0.stage == .cast },
    .text("order") { screen in
      screen.participants.isEmpty
        ? nil
        : screen.participants.enumerated().map { "\($0 + 1) \($1)" }.joined(
          separator: separator(of: screen.participants))
    },
    .text("last") { $0.participants.last },
    .text("counts_example") { screen in
      let voters = screen.participants.isEmpty ? 7 : screen.participants.count
      let most = voters > 2 ? voters - voters / 3 : 1
      return voters > most ? "b \(most) c \(voters - most)" : "b \(most)"
    },
    .text("unnamed") { $0.unnamed?.rawValue },
    .flag("shows_spread") { $0.stage == .spread },
    .flag("asks_who_decides") { $0.stage == .whoDecides },
    .flag("asks_decision") { $0.stage == .decide },
    .text("dissenter") { screen in
      if case .dissent(let who) = screen.stage { who } else { nil }
    },
    .text("accepter") { screen in
      if case .accepts(let who) = screen.stage { who } else { nil }
    })
}
