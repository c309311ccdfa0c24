// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// What was said of a figure that hours or money rest on.
struct FigureNoteRow {
  /// The figures that people and money are reckoned from.
  enum Figure: String, CaseIterable {
    case volume = "volume_per_day"
    case peak = "peak_volume_per_day"
    case handling = "handling_minutes"
    case review = "review_minutes"
    case reviewers
    case shrinkage
    case hourlyCost = "hourly_cost"
    case errorCost = "error_cost"
    case errorRate = "error_rate_today"
    case proposals = "proposal_error_rate"
    case overrides = "override_rate_today"
    case missRate = "reviewer_miss_rate"
    case systemCost = "system_cost"
    case audit
    case vendor
    case peakDates = "peak_dates"
    case workedToday = "worked_today"
    case pastCases = "past_cases"
    case appeal
    case keptSteps = "kept_steps"
    case hearingTime = "hearing_time"
  }

  let figure: Figure
  let note: String
  let by: String?

  /// What decides about people, dates and proof; what was said of the other figures stands in the
  /// annex, and of a case by hand in the story on the first page.
  private static let told: [Figure] = [
    .volume, .workedToday, .peak, .reviewers, .shrinkage, .errorCost, .proposals, .missRate,
    .systemCost, .audit, .vendor, .pastCases,
  ]

  /// Those with a note, in the order of the figures.
  static func all(on page: PlanPage) -> [FigureNoteRow] {
    told.compactMap { figure in
      let (note, by): (String?, String?) =
        switch figure {
        case .systemCost:
          (page.particulars.systemCostPerYear?.note, page.particulars.systemCostPerYear?.by)
        case .workedToday:
          (page.particulars.workedToday?.note, page.particulars.workedToday?.by)
        case .audit: (page.particulars.audit?.note, page.particulars.audit?.by)
        case .vendor: (page.particulars.vendor?.note, page.particulars.vendor?.by)
        case .pastCases: (page.particulars.pastCases?.note, page.particulars.pastCases?.by)
        case .appeal: (page.particulars.appeal?.note, page.particulars.appeal?.by)
        default:
          // What a whole folder shares says nothing of this workflow.
          page.file.answers[figure.rawValue].map { answer in
            answer.origin == .defaults
              ? (nil, nil) : (answer.remark, answer.noteBy(among: page.file.participants))
          } ?? (nil, nil)
        }
      guard let note, isTold(figure, note, on: page) else { return nil }
      return FigureNoteRow(figure: figure, note: PageText.withoutStop(note), by: by)
    }
    // What a finding asks back stands in part 2, and what was counted as wrong in part 7.
    .filter { row in
      switch row.figure {
      case .reviewers: page.plan.findings.allSatisfy { $0.rule != .countedButAway }
      case .proposals: page.file.answers[row.figure.rawValue]?.value == .unknown
      case .vendor:
        // Where no change of a supplier's is told ahead, nothing acts on one.
        page.particulars.vendor?.noticeDays != nil
          && !RiskRow.all(on: page).contains { $0.kind == .vendor }
      default: true
      }
    }
  }

  /// What is counted as a case, and who as one of the people, acts with a figure or without one.
  private static func isTold(_ figure: Figure, _ note: String, on page: PlanPage) -> Bool {
    [.volume, .reviewers].contains(figure) || page.quotes(note)
  }

  static let view = TemplateView<FigureNoteRow>(
    .word("figure", \.figure),
    .text("note", \.note),
    .text("by", \.by))
}
