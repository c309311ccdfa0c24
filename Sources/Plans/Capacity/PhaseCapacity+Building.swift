// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension PhaseCapacity {
  /// The need of each phase, in their order; none where the volume is not known.
  static func all(in words: PlanWords) -> [PhaseCapacity] {
    words.figures.plan.capacity.phases.compactMap { PhaseCapacity($0, in: words) }
  }

  private init?(_ work: PhaseWork, in words: PlanWords) {
    let staff = words.figures.plan.capacity.staff
    guard words.inputs.number(.volumePerDay) != nil, let looks = work.day.looksPerDay else {
      return nil
    }
    let need = work.day.need(of: staff)
    self.init(
      phase: work.phase, title: words.title(ofPhase: work.phase, lane: work.lane),
      reviewsPerHour: looks / staff.serviceHours.value, reviewersNeeded: need.needed,
      withinLimit: need.within, occupancy: need.occupancy,
      posts: need.posts.map { ($0 * 10 - 1e-9).rounded(.up) / 10 },
      shortfall: Self.shortfall(need.gaps, in: words),
      summary: Self.summary(of: work.day, need, looks: looks, in: words), work: work)
  }

  private static func summary(
    of day: DayWork, _ need: PeopleNeed, looks: Double, in words: PlanWords
  ) -> String {
    let cases: [Slot: String] = [.cases: FigureText.plain(looks, decimals: 1)]
    let hours = FigureText.counted((day.hours.mid * 10).rounded() / 10, "hour")
    var work = words(.capacity, "checks", cases.merging([.hours: hours]) { $1 })
    if !day.isComplete { work = words(.capacity, "at-least", [.text: work]) }
    var sentences: [String] = []
    if let needed = need.needed {
      let people: [Slot: String] = [.text: work, .people: words.people(needed)]
      if let within = need.within, let limit = day.agents?.together.limitMinutes.value {
        // Rounded down, so that no plan promises more than it keeps.
        let share = FigureText.percent((within * 100).rounded(.down) / 100)
        sentences.append(
          words(
            .capacity, "on-duty-in-time",
            people.merging([.share: share, .duration: FigureText.minutes(limit)]) { $1 }))
      } else {
        sentences.append(words(.capacity, "on-duty", people))
      }
    } else {
      sentences.append(
        need.isEndless
          ? words(.capacity, "endless", [.text: work]) : words(.capacity, "not-known", cases))
    }
    if day.hoursAsToday.mid > 0 {
      let asToday = FigureText.counted((day.hoursAsToday.mid * 10).rounded() / 10, "hour")
      sentences.append(words(.capacity, "as-today", [.hours: asToday]))
    }
    return sentences.joined(separator: " ")
  }

  /// The phases for which there are too few people, with the largest gap; nil where there are none.
  static func shortage(in phases: [PhaseCapacity], _ words: PlanWords) -> String? {
    let short = phases.filter { $0.shortfall != nil }
    let worst = short.max { ($0.reviewersNeeded ?? .max) < ($1.reviewersNeeded ?? .max) }
    guard let gap = worst?.shortfall else { return nil }
    return words(
      .capacity, short.count > 1 ? "phases-wait-several" : "phases-wait",
      [.phase: FigureText.list(short.map { "“\($0.title)”" }), .text: gap])
  }

  /// By role, where it is not the one at the queues.
  private static func shortfall(_ gaps: [PeopleNeed.Gap], in words: PlanWords) -> String? {
    let told = gaps.map { gap in
      var local: [Slot: String] = [.available: FigureText.plain(gap.there)]
      guard let needed = gap.needed, let missing = gap.missing else {
        return words(.capacity, "far-short", local)
      }
      local[.needed] = FigureText.count(needed)
      local[.number] = FigureText.count(missing)
      guard gaps.count > 1, let name = gap.role?.name else {
        return words(.capacity, "short", local)
      }
      local[.name] = name
      return words(.capacity, "short-of", local)
    }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }
}

extension PlanWords {
  /// The title of a phase of the road, with the lane that it opens.
  func title(ofPhase id: String, lane: String?) -> String {
    let title = questionnaire.playbook.phases.first { $0.id == id }?.title ?? id
    guard let lane else { return title }
    return self(.capacity, "phase-of-lane", [.phase: title, .name: name(ofLane: lane)])
  }

  /// The lane's name; the workflow's where it is the one lane of all cases.
  func name(ofLane id: String) -> String {
    file.lanes.first { $0.id == id }?.name ?? file.workflow.name
  }
}
