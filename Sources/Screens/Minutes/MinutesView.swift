// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Interviews
import Questionnaires
import Templates
import Values

/// What the template of the minutes can name.
enum MinutesView {
  static let root = TemplateView<Minutes>(
    .text("workflow", \.workflow),
    .text("day") { "\($0.day)" },
    .word("weekday") { weekday(of: $0.day) },
    .text("earlier_page", \.earlierPage),
    .text("people") { $0.participants.isEmpty ? nil : ScreenViews.people($0.participants) },
    .count("people_count") { $0.participants.isEmpty ? nil : $0.participants.count },
    .text("decider", \.decider),
    .word("verdict") { $0.assessment.verdict },
    .flag("is_provisional") { $0.assessment.isOpen },
    .word("best_case") { minutes in
      minutes.assessment.isOpen ? minutes.assessment.bestCase : nil
    },
    .text("open_lanes") { ScreenViews.openLanes(of: $0.assessment) },
    .group("deciding", ScreenViews.deciding) { Deciding(of: $0.assessment) },
    .text("earlier_day") { $0.earlierDay.map { "\($0)" } },
    .list("changes", of: settled) { $0.changes },
    .list("flips", of: flip) { $0.flips },
    .word("without_lanes") { minutes in
      minutes.assessment.withoutLanes.map(\.verdict).flatMap {
        $0 == minutes.assessment.verdict ? nil : $0
      }
    },
    .list("lanes", of: lane) { minutes in
      let lanes = minutes.assessment.lanes
      return lanes.enumerated().map { MinutedLane(assessed: $1, isLast: $0 == lanes.count - 1) }
    },
    .list("steps", of: step) { minutes in
      minutes.assessment.steps.filter { minutes.steps.contains($0.name) }
        .map { MinutedStep(assessed: $0, only: minutes.onlyLanes[$0.name] ?? []) }
    },
    .list("answers", of: answer) { $0.answers },
    .list("decisions", of: decision) { $0.decisions },
    .texts("deadlines", \.deadlines),
    .text("peak_days", \.peakDays),
    .flag("has_times") { !$0.deadlines.isEmpty || $0.peakDays != nil },
    .list("differences", of: difference) { $0.differences },
    .list("dissent", of: dissent) { $0.dissent },
    .list("tasks", of: task) { $0.tasks },
    .list("assumptions", of: ScreenViews.remark) { $0.assumptions },
    .list("parked", of: ScreenViews.remark) { $0.parked },
    .texts("missing", \.missing),
    .count("missing_count") { $0.missing.isEmpty ? nil : $0.missing.count },
    .flag("misses_one") { $0.missing.count == 1 },
    .count("proposed") { $0.proposed > 0 ? $0.proposed : nil },
    .flag("proposes_one") { $0.proposed == 1 },
    .flag("comes_next") { minutes in
      !minutes.missing.isEmpty || minutes.proposed > 0 || minutes.tasks.contains { $0.due != nil }
    },
    .list("next", of: task) { Array($0.tasks.filter { $0.due != nil }.prefix(1)) })

  private static func weekday(of day: CalendarDate?) -> Weekday? {
    day.map { Weekday.allCases[$0.weekday] }
  }

  /// Another verdict than before, of all cases or of one kind of them.
  private struct Change {
    /// Nil for all cases.
    var name: String?
    var from: Verdict
    var to: Verdict
    var isFirst: Bool
  }

  private static func changes(of flip: FlippedVerdict) -> [Change] {
    let whole = flip.isOfWhole ? [(name: String?.none, from: flip.from, to: flip.to)] : []
    let kinds = flip.lanes.map { (name: String?.some($0.name), from: $0.from, to: $0.to) }
    return (whole + kinds).enumerated().map {
      Change(name: $1.name, from: $1.from, to: $1.to, isFirst: $0 == 0)
    }
  }

  private static let change = TemplateView<Change>(
    .text("name", \.name),
    .word("from") { $0.from },
    .word("to") { $0.to },
    .flag("is_first", \.isFirst))

  private static let flip = TemplateView<MinutedFlip>(
    .text("ask", \.ask),
    .text("before", \.before),
    .text("after", \.after),
    .list("changes", of: change) { changes(of: $0.flip) },
    .flag("is_stricter") { $0.flip.isStricter },
    .group("lane_rule", ScreenViews.gate) { $0.flip.laneRule },
    .word("lane_mostly") { $0.flip.laneMostly },
    .flag("counts_unknown") { $0.flip.laneCountsUnknown },
    .group("why", ScreenViews.deciding) { minuted in
      // Of kinds of cases it would only say that they give it together.
      minuted.flip.isOfWhole && minuted.flip.deciding.lanes.isEmpty ? minuted.flip.deciding : nil
    })

  /// A kind of case; the last one takes whatever the marks of the others leave.
  private struct MinutedLane {
    var assessed: LaneAssessment
    var isLast: Bool

    var lane: Lane { assessed.lane }
  }

  private static let lane = TemplateView<MinutedLane>(
    .text("name") { $0.lane.name },
    .text("share") { minuted in
      minuted.assessed.share.map {
        FigureRemarks.said(FigureText.percent($0), in: minuted.lane.share?.note)
      }
    },
    .text("note") { $0.lane.share?.note.flatMap(FigureRemarks.behind) },
    .text("marks") { minuted in
      let marks = minuted.lane.givenMarks.map(\.typed)
      return marks.isEmpty ? nil : marks.joined(separator: ", ")
    },
    .flag("takes_rest", \.isLast),
    .text("outcomes") { minuted in
      let outcomes =
        minuted.lane.isLeftToPeople
        ? ["nothing"]
        : minuted.lane.outcomes.map { $0.isAdverse == true ? "\($0.what) (adverse)" : $0.what }
      return outcomes.isEmpty ? nil : FigureText.list(outcomes)
    },
    .flag("waits") { minuted in
      !minuted.assessed.goesAlone && !minuted.assessed.isClosedByLaw
        && !minuted.lane.outcomes.isEmpty
    },
    .text("care") { minuted in
      let care = [
        minuted.lane.reviewer, minuted.lane.timeLimit?.description, minuted.lane.onNoAnswer,
      ].compactMap(\.self)
      return care.isEmpty ? nil : care.joined(separator: ", ")
    },
    .flag("is_closed_by_law") { $0.assessed.isClosedByLaw && !$0.lane.outcomes.isEmpty },
    .flag("is_provisional", \.assessed.isOpen),
    .word("verdict") { $0.assessed.verdict })

  private static let decision = TemplateView<MinutedDecision>(
    .text("what") { $0.remark.what },
    .text("who") { $0.remark.who },
    .text("due") { $0.remark.due?.description },
    .text("kept_by", \.keptBy),
    .text("doubt", \.doubt),
    .flag("is_unkept", \.isUnkept),
    .text("earlier_day") { $0.earlierDay.map { "\($0)" } })

  private static let settled = TemplateView<MinutedChange>(
    .word("kind") { $0.kind },
    .text("what", \.what),
    .text("before", \.before),
    .text("after", \.after),
    .text("who", \.who))

  private static let difference = TemplateView<MinutedDifference>(
    .text("lane", \.lane),
    .text("letters") { $0.letters.joined(separator: ", ") },
    .text("reason", \.reason),
    .text("counted", \.counted))

  private struct MinutedStep {
    var assessed: AssessedStep
    var only: [String]
  }

  private static let step = TemplateView<MinutedStep>(
    .text("name") { $0.assessed.name },
    .word("actor") { $0.assessed.actor },
    .word("control") { $0.assessed.control },
    .flag("decides") { $0.assessed.decides },
    .text("only") { $0.only.isEmpty ? nil : FigureText.list($0.only) })

  private static let answer = TemplateView<MinutedAnswer>(
    .text("ask", \.ask),
    .text("answer", \.answer),
    .text("label", \.label),
    .text("note", \.note),
    .text("by", \.by),
    .text("decided_by", \.decidedBy),
    .flag("is_open", \.isUnsettled),
    .text("earlier_day") { $0.earlierDay.map { "\($0)" } },
    .text("votes_before") { answer in
      answer.earlierDay == nil ? nil : figures(of: answer.rounds.prefix(answer.earlierRounds))
    },
    .flag("is_decided_before", \.isDecidedBefore),
    .flag("has_votes") { !$0.rounds.isEmpty || $0.hands != nil },
    .flag("is_led") { $0.by != nil || $0.earlierDay != nil && $0.earlierRounds > 0 },
    .text("votes") { answer in
      answer.rounds.isEmpty
        ? answer.hands?.words
        : figures(of: answer.rounds.dropFirst(answer.earlierDay == nil ? 0 : answer.earlierRounds))
    })

  private static func figures(of rounds: some Collection<VoteSpread>) -> String? {
    rounds.isEmpty ? nil : rounds.map(\.figures).joined(separator: "; ")
  }

  private static let dissent = TemplateView<MinutedDissent>(
    .text("ask", \.ask),
    .text("decision", \.decision),
    .text("who", \.who),
    .text("answer") { $0.dissent.answer },
    .text("reason") { $0.dissent.reason },
    .flag("accepts") { $0.dissent.accepts == true },
    .flag("refuses") { $0.dissent.accepts == false },
    .text("earlier_day") { $0.earlierDay.map { "\($0)" } })

  private static let task = TemplateView<MinutedTask>(
    .word("kind") { $0.kind },
    .text("what", \.what),
    .count("count", \.count),
    .text("who", \.who),
    .text("due") { $0.due?.description },
    .text("before", \.before),
    .word("weekday") { weekday(of: $0.due) })
}
