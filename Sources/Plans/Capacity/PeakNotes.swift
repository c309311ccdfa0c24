// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// What a peak day and each way back of steady operation take, in a sentence each.
struct PeakNotes {
  private let capacity: CapacityFigures
  private let words: PlanWords

  init(_ capacity: CapacityFigures, in words: PlanWords) {
    self.capacity = capacity
    self.words = words
  }

  func all() -> [String] {
    (capacity.peak.map(peak) ?? []) + capacity.waysBack.filter(\.isLastPhase).compactMap(wayBack)
  }

  private func peak(_ peak: PeakDay) -> [String] {
    guard peak.day.hours.mid > 0 else { return [] }
    let hours = shown(peak.day.hours.mid, isOpen: !peak.lacking.isEmpty)
    if let pool = peak.day.agents?.together {
      guard let needed = pool.needed, let ordinary = capacity.steady.agents?.together.needed else {
        return [words(.capacity, "peak", [.hours: hours])]
      }
      return [
        words(
          .capacity, "peak-queue",
          [
            .hours: hours, .people: words.people(needed), .number: FigureText.count(ordinary),
          ])
      ]
    }
    let left = peak.leftovers.map(leftover)
    let isKnown =
      peak.lacking.isEmpty && peak.longestRun != nil
      && peak.day.roles.allSatisfy { $0.hoursForCases != nil }
    return [
      ([words(.capacity, left.isEmpty && isKnown ? "peak-fits" : "peak", [.hours: hours])] + left)
        .joined(separator: " ")
    ]
  }

  private func leftover(_ left: PeakLeftover) -> String {
    var local: [Slot: String] = [
      .name: left.role.name ?? words.role(.reviewer),
      .hours: shown(left.backlog.hoursLeft, isOpen: false),
      .days: FigureText.workingDays(Int(left.backlog.oldestDays.rounded(.up))),
    ]
    guard let days = left.backlog.daysToClear else { return words(.capacity, "peak-stays", local) }
    local[.duration] = FigureText.workingDays(days)
    return words(.capacity, "peak-left", local)
  }

  /// Nil where its hours are not known.
  private func wayBack(_ way: WayBack) -> String? {
    guard way.ordinary.hours != nil else { return nil }
    var local: [Slot: String] = [
      .name: words.name(ofLane: way.lane),
      .hours: shown(max(0, way.ordinary.moreHours), isOpen: !way.lacking.isEmpty),
      .who: way.role.name ?? words.role(.reviewer),
    ]
    let step = way.control == .human ? "way-back-by-hand" : "way-back-approve"
    guard let more = way.ordinary.morePeople, more > 0 else {
      return words(.capacity, step, local)
    }
    local[.people] = words.people(more)
    return words(.capacity, "\(step)-short", local)
  }

  private func shown(_ hours: Double, isOpen: Bool) -> String {
    let text = FigureText.counted((hours * 10).rounded() / 10, "hour")
    return isOpen ? words(.capacity, "at-least", [.text: text]) : text
  }
}
