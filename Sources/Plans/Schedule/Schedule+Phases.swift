// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

extension Schedule.Phase {
  init(_ phase: PhaseFigures, in words: PlanWords) {
    let entry = words.questionnaire.playbook.phases.first { $0.id == phase.id }
    let coverage = words.figures.plan.coverage(in: phase)
    let cap = Self.volumeCap(of: phase, in: words)
    var local: [Slot: String] = [
      .coverage: Self.shown(coverage, in: words), .checked: Self.checked(in: phase, words),
      .volumeCap: cap,
    ]
    local[.sample] =
      phase.gate.map { Schedule.sample(of: $0, in: words) }
      ?? phase.sampleSize.map { words(.phase, "estimate", [.cases: FigureText.count($0)]) }
    local[.targetErrorRate] = phase.gate.map { FigureText.percent($0.target) }
    // Without a sample nothing can end with one; elsewhere it is told.
    let inPurpose = local.merging([.sample: words(.phase, "sample-none")]) { known, _ in known }
    let purpose = entry?.purpose ?? ""
    self.init(
      figures: phase, id: phase.id, title: words.title(of: phase),
      purpose: words.fill(purpose, local: inPurpose) ?? purpose,
      coverage: coverage, checks: Self.checks(in: phase, coverage, in: words), volumeCap: cap,
      duration: Self.duration(of: phase, atLeast: entry?.minimumDays ?? 1, in: words),
      weeks: phase.weeks(of: words.inputs.calendar.weekdays.count),
      entry: words.fill(entry?.entry ?? [], local: local),
      exit: words.fill(entry?.exit ?? [], local: local),
      rollback: words.fill(entry?.rollback ?? [], local: local))
  }

  private static func shown(_ coverage: Double?, in words: PlanWords) -> String {
    coverage.map(FigureText.coarsePercent) ?? words(.phase, "coverage-unknown")
  }

  private static func checked(in phase: PhaseFigures, _ words: PlanWords) -> String {
    let plan = words.figures.plan
    if plan.everyCaseApproved { return words(.phase, "checked-approved") }
    if let lane = phase.lane {
      return words(.phase, phase.alone.contains(lane) ? "opens-alone" : "opens-approved")
    }
    guard !plan.inputs.opensLanes || phase.alone.isEmpty else {
      return words(.phase, "checked-lanes")
    }
    guard let coverage = plan.coverage(in: phase), coverage < 1 else {
      return words(.phase, "checked-all")
    }
    return words(.phase, "checked-share", [.share: FigureText.coarsePercent(coverage)])
  }

  /// In the shadow phase the sample is compared, whatever the volume.
  private static func checks(
    in phase: PhaseFigures, _ coverage: Double?, in words: PlanWords
  ) -> String {
    guard phase.id == PhaseName.shadow.rawValue, let size = phase.sampleSize else {
      return shown(coverage, in: words)
    }
    return words(.phase, "checks-sample", [.cases: FigureText.count(size)])
  }

  private static func volumeCap(of phase: PhaseFigures, in words: PlanWords) -> String {
    let (share, volume) = (phase.volumeShare, words.slots.volume)
    guard share > 0 else { return words(.phase, "cap-today") }
    guard share < 1 else {
      return volume.map { words(.phase, "cap-none-of", [.volume: $0]) }
        ?? words(.phase, "cap-none")
    }
    guard let volume, let cases = phase.volumeCap else {
      return words(.phase, "cap-share", [.share: FigureText.percent(share)])
    }
    guard cases >= 1, cases == cases.rounded() else {
      let nth = Int(exactly: (1 / share).rounded(.up)).map(FigureText.ordinal)
      return words(.phase, "cap-every", [.nth: nth ?? FigureText.percent(share)])
    }
    return words(.phase, "cap-of", [.cases: FigureText.plain(cases), .volume: volume])
  }

  private static func duration(
    of phase: PhaseFigures, atLeast minimum: Int, in words: PlanWords
  ) -> String {
    phase.workingDays.map(FigureText.workingDays)
      ?? words(.phase, "open-end", [.duration: FigureText.workingDays(minimum)])
  }
}

extension PlanWords {
  /// The title of a phase, with the name of the lane that it opens.
  func title(of phase: PhaseFigures) -> String { slots.title(of: phase) }

  /// A lane in quotes; the workflow where a part of the road is for all of its cases.
  func quoted(lane id: String) -> String {
    "“\(figures.plan.lanes.first { $0.id == id }?.name ?? file.workflow.name)”"
  }
}
