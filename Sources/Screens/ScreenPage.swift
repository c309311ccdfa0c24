// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Interviews
import Templates

/// A screen with the template that it is written with.
struct ScreenPage {
  /// How a screen that is too long for its lines is treated.
  private enum Fit {
    /// It leaves things out, down to a line for each thing on a projector.
    case page
    /// It leaves things out beside its rows; these are whole, on as many pages as they take.
    case rows
    /// It is complete, on as many pages as it takes.
    case pages
  }

  let name: String
  let shape: TemplateShape
  let value: (ScreenStyle, ScreenRoom) -> TemplateValue
  private let fit: Fit

  private init<Content>(
    _ template: ScreenTemplate<Content>, _ content: Content, _ fit: Fit = .page
  ) {
    name = template.name
    shape = template.view.shape
    value = { template.view.value(of: ScreenFrame(content: content, style: $0, room: $1)) }
    self.fit = fit
  }

  /// Nil for a screen that shows nothing.
  init?(_ screen: Screen) {
    switch screen {
    case .none: return nil
    case .opening(let screen): self.init(ScreenViews.opening, screen)
    case .question(let screen): self.init(ScreenViews.question, screen)
    case .doubt(let screen): self.init(ScreenViews.doubt, screen)
    case .help(let screen): self.init(ScreenViews.help, screen, .pages)
    case .detail(let screen): self.init(ScreenViews.detail, screen)
    case .letters(let screen): self.init(ScreenViews.letters, screen)
    case .owner(let screen): self.init(ScreenViews.owner, screen)
    case .stranger(let screen): self.init(ScreenViews.stranger, screen)
    case .ballot(let screen): self.init(ScreenViews.ballot, screen)
    case .steps(let screen): self.init(ScreenViews.steps, screen, .rows)
    case .lanes(let screen): self.init(ScreenViews.lanes, screen)
    case .lane(let screen): self.init(ScreenViews.lane, screen)
    case .laneCare(let screen): self.init(ScreenViews.laneCare, screen)
    case .laneProof(let screen): self.init(ScreenViews.laneProof, screen)
    case .peakDates(let screen): self.init(ScreenViews.peakDates, screen)
    case .aside(let screen): self.init(ScreenViews.aside, screen)
    case .keptBy(let screen): self.init(ScreenViews.keptBy, screen)
    case .laneRemoval(let names): self.init(ScreenViews.laneRemoval, names)
    case .stepLetters(let screen): self.init(ScreenViews.stepLetters, screen)
    case .list(let screen): self.init(ScreenViews.list, screen, .pages)
    case .verdict(let screen):
      self.init(ScreenViews.verdict, screen, screen.isWhole ? .pages : .page)
    case .finding(let screen): self.init(ScreenViews.finding, screen)
    case .minutes(let people): self.init(ScreenViews.minutesOffer, people)
    case .review(let screen): self.init(ScreenViews.review, screen)
    case .recap(let screen): self.init(ScreenViews.recap, screen, .pages)
    case .workflows(let screen): self.init(ScreenViews.workflows, screen, .pages)
    case .farewell(let screen): self.init(ScreenViews.farewell, screen, .pages)
    case .notice(let notice): self.init(ScreenViews.notice, notice, .pages)
    case .refusal(let refusal): self.init(ScreenViews.refusal, refusal, .pages)
    case .problems(let problems): self.init(ScreenViews.problems, problems, .pages)
    }
  }

  /// What to leave out of a screen that fits no page, and so comes on several.
  func room(onPages style: ScreenStyle) -> ScreenRoom {
    switch fit {
    case .pages: .ample
    case .rows: style.isProjector ? .noBlankLines : .noIntroduction
    case .page: style.isProjector ? .least : .noIntroduction
    }
  }

  /// What to leave out, tried in that order until the screen fits.
  func rooms(in style: ScreenStyle) -> [ScreenRoom] {
    switch fit {
    case .pages: [.ample]
    case .rows: [.ample, .noExamples, .noIntroduction, .noHints, .noBlankLines]
    case .page where style.isProjector: ScreenRoom.allCases
    case .page: [.ample, .noExamples, .noIntroduction, .noHints, .noBlankLines, .runningOptions]
    }
  }
}

/// A template's name and what it can name.
struct ScreenTemplate<Content: Sendable>: Sendable {
  let name: String
  let view: TemplateView<ScreenFrame<Content>>

  init(_ name: String, _ fields: TemplateView<Content>.Field...) {
    self.name = "\(TemplateFile.screenPrefix)\(name)"
    view = ScreenViews.root(fields)
  }

  var entry: TemplateEntry { TemplateEntry(name, view.shape) }
}

extension ScreenViews {
  /// Every template that screens start from.
  static var entries: [TemplateEntry] {
    [
      opening.entry, question.entry, doubt.entry, help.entry, detail.entry, letters.entry,
      owner.entry,
      stranger.entry, lanes.entry, lane.entry, laneRemoval.entry, laneCare.entry, laneProof.entry,
      aside.entry, peakDates.entry, keptBy.entry,
      ballot.entry, steps.entry, stepLetters.entry, list.entry, verdict.entry, minutesOffer.entry,
      finding.entry,
      review.entry, recap.entry,
      workflows.entry, farewell.entry, notice.entry, refusal.entry, problems.entry,
    ]
  }
}
