// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Plans
import Questionnaires
import Templates
import Values

extension FirstPage {
  static let view = TemplateView<FirstPage>(
    .text("signing", \.signingDay),
    .text("start") { first in
      (first.page.phases.first?.starts ?? first.page.inputs.startDate).map { "\($0)" }
    },
    .text("planned_start") { first in
      let planned = first.page.inputs.startDate
      guard let planned, let starts = first.page.phases.first?.starts, starts > planned else {
        return nil
      }
      return "\(planned)"
    },
    .text("steady") { $0.page.figures.road.ends.map { "\($0)" } },
    .text("steady_with_repeats") { first in
      let road = first.page.figures.road
      return road.endsWithRepeats.flatMap { $0 == road.ends ? nil : "\($0)" }
    },
    .text("odds") { $0.page.figures.oddsAtOnce.map(PageText.odds) },
    .text("odds_of_none") { first in
      first.page.figures.road.jointOddsWithRepeats.map { PageText.odds(1 - $0) }
    },
    .text("odds_today") { $0.page.figures.road.jointOddsToday.map(PageText.odds) },
    .flag("counts_proposals", \.countsProposals),
    .text("system_cost") { first in first.costs.systemCost.map(first.page.money) },
    .list("reasons", of: reason, \.reasons),
    .text("hours", \.hoursNow),
    .flag("is_at_least") { !$0.capacity.steady.isComplete },
    .text("hours_at_peak", \.hoursAtPeak),
    .text("hours_by_hand") { first in
      let today = first.capacity.today
      return today.isAutomated ? nil : today.hoursByHand.map(PageText.hours)
    },
    .text("hours_worked") { first in
      let today = first.capacity.today
      return first.page.particulars.workedToday == nil || today.isAutomated
        ? nil : (today.hoursFilled ?? today.hoursOnPaper).map(PageText.hours)
    },
    .text("freed", \.hoursFreed),
    .text("hours_there") { $0.capacity.today.hoursForCases.map(PageText.hours) },
    .text("hours_present") { $0.capacity.today.hoursPresent.map(PageText.hours) },
    .text("people_there", \.peopleThere),
    .flag("is_at_queue") { $0.capacity.steady.agents != nil },
    .text("within_now") { $0.capacity.steady.agents?.together.withinNow.map(PageText.odds) },
    .text("agents_needed") { first in
      first.capacity.steady.agents?.together.needed.map(FigureText.count)
    },
    .text("agents_apart") { $0.capacity.steady.agents?.neededApart.map(FigureText.count) },
    .text("queue_limit") { first in
      first.capacity.steady.agents.map {
        PageText.planned($0.together.limitMinutes) { FigureText.minutes($0) }
      }
    },
    .text("missing_before") { first in
      first.missingBefore.flatMap {
        // At queues it is beyond those of steady operation already.
        first.capacity.steady.agents != nil || $0 > first.missingSteady ?? 0
          ? FigureText.people(Double($0)) : nil
      }
    },
    .text("missing") { $0.missingSteady.map { FigureText.people(Double($0)) } },
    .text("missing_posts") { first in
      first.missingSteady.flatMap { missing in
        first.capacity.steady.agents == nil
          ? nil
          : FigureText.counted(first.capacity.staff.posts(for: missing).rounded(.up), "post")
      }
    },
    .text("errors_outside") { first in
      let outside = first.costs.errors.lanesByHand
      return first.page.names(ofSome: first.page.lanes.filter { outside.contains($0.id) })
    },
    .text("cases_with_people") { first in
      first.capacity.steady.agents.map { PageText.cases($0.together.casesReachingPeople) }
    },
    .text("errors_before", \.errorsBefore),
    .text("errors_after") { first in
      first.costs.errors.isComplete && first.errorsBefore != nil
        ? first.costs.errors.after.map { PageText.cases($0) } : nil
    },
    .text("errors_at_most") { first in
      first.costs.errors.isComplete && first.errorsBefore == nil
        ? first.costs.errors.after.map { errors in
          let isOurs = first.page.lanes.contains { $0.target.isOurs }
          return PageText.planned(Planned(errors.high, isOurs: isOurs), PageText.cases)
        } : nil
    },
    .text("errors_a_year", \.errorsAYear),
    .text("errors_today") { first in
      let inputs = first.page.inputs
      guard !inputs.isAutomatedToday, let rate = inputs.rate(.errorRateToday),
        let volume = inputs.number(.volumePerDay)
      else { return nil }
      return PageText.cases(rate.estimate * Estimate(exactly: volume))
    },
    .text("rate_today") { $0.page.inputs.rate(.errorRateToday).map { PageText.share($0.value) } },
    .text("accepted", \.accepted),
    // How many end without a person says nothing without those who come back.
    .text("contained") { $0.page.inputs.number(.containmentToday).map(PageText.share) },
    // The headline says it where it tells what is wrong today.
    .text("returning") { Headline($0.page).rateToday == nil ? $0.returning : nil },
    .text("prepared_by") { $0.page.preparation.map { "\($0.signedBy)" } },
    .flag("is_manual") { $0.page.plan.verdict == .manual },
    .list("flips", of: flip) { Array($0.flips.prefix(2)) },
    .flag("is_one_flip_more") { $0.flips.count == 3 },
    .text("more_flips") { $0.flips.count > 2 ? FigureText.word($0.flips.count - 2) : nil },
    .text("changes") { $0.changes.map(FigureText.word) },
    .flag("is_provisional") { $0.page.plan.assessment.isProvisional },
    .flag("is_firm") { !$0.page.plan.assessment.canTurn },
    .text("unknown") { $0.unknown > 0 ? FigureText.word($0.unknown) : nil },
    .flag("is_one_unknown") { $0.unknown == 1 },
    .list("troubles", of: FirstPage.trouble, \.troubles),
    .group("story", Story.view) { Story(on: $0.page) },
    .group("net_chosen", NetAmount.view, \.netChosen),
    .list("choices", of: ChoiceRow.view) { first in
      ChoiceRow.all(on: first.page).filter {
        $0.choice.net != nil || abs($0.choice.netOfPeople ?? 0) >= 0.5
      }
    },
    .group("net", NetAmount.view) { first in
      first.net.map { NetAmount($0, on: first.page) }
    },
    .text("start_cost", \.startCost),
    .text("peak_cost") { first in
      first.costs.work.peak?.amount.flatMap { $0.mid >= 1 ? first.page.money($0.mid) : nil }
    },
    .flag("promises_no_saving", \.costs.promisesNoSaving),
    .flag("has_own") { !$0.page.figures.ownValues.isEmpty })

  private static let flip = TemplateView<FlipLine>(
    .text("ask", \.ask),
    .text("to_label") { PageText.withoutStop($0.toLabel) },
    .word("verdict", \.verdict))

  private static let trouble = TemplateView<FindingText>(
    .text("says") { PageText.withoutStop($0.says) },
    .text("but") { PageText.withoutStop($0.but) })

  private static let reason = TemplateView<Reason>(.text("words", \.words), .text("who", \.who))
}
