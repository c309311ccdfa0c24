// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// One kind of case on the first page: how many there are, who decides them, and how fast.
struct LaneRow {
  /// Who lets a case of the lane go in steady operation.
  enum Way: String, CaseIterable {
    /// The system, and a sample is read.
    case alone
    /// Nobody lets it go: the system sets it aside, and a person finishes it.
    case leftToPeople = "left-to-people"
    /// The system where no trigger fires.
    case onTrigger = "on-trigger"
    /// The system, and a person has to approve.
    case approved
    case byHand = "by-hand"
    /// Whoever does so today, as nothing may begin yet.
    case asToday = "as-today"
    /// As today, where people do not see all cases, until a test is in reach.
    case untested
  }

  let name: String
  /// What the room calls it in full; nil where that is the name.
  let inFull: String?
  let share: String?
  let perDay: String?
  let peak: String?
  let way: Way
  let reviewer: String
  let isSignedTwice: Bool
  /// The part of what goes alone that is drawn and read.
  let drawn: String?
  let limit: String?
  /// The first day on which it can go alone.
  let from: String?
  /// Whether the system settles it today as well.
  let runsToday: Bool
  /// Until when what goes alone can be taken back.
  let reversible: String?
  /// Whether triggers of the room send some of what goes alone to a person.
  let isTriggered: Bool
  /// What the system does with a case that it leaves to people, as the room said it.
  let leaves: String?

  init(_ lane: LaneFigures, on page: PlanPage) {
    let road = page.figures.road
    let given = page.file.lanes.first { $0.id == lane.id }
    name = page.name(ofLane: lane.id)
    inFull = given?.short == nil ? nil : given?.name
    share = lane.share.map { PageText.share($0) }
    perDay = lane.casesPerDay.map { PageText.cases($0.mid) }
    peak = lane.peakCasesPerDay.map { PageText.cases($0.mid) }
    isSignedTwice = lane.approvers > 1
    let isHeld = road.isHeld(lane)
    way =
      switch road.control(lane.control, of: lane) {
      case _ where road.goesOnAsToday(lane): isHeld ? .untested : .asToday
      case .human: .byHand
      case .approve: .approved
      case _ where !lane.goesAlone: .approved
      // Where lanes are told apart, a case on which a mark fails leaves the lane.
      case .reviewOnTrigger where page.file.lanes.isEmpty && page.plan.verdict == .humanInTheLoop:
        .onTrigger
      case .reviewOnTrigger, .automatic: lane.isLeftToPeople ? .leftToPeople : .alone
      }
    reviewer = page.reviewer(of: lane)
    let alarm = road.alarms.first { $0.lane == lane.id }
    drawn = way == .alone ? alarm.flatMap { Self.drawn($0, of: lane, in: road) } : nil
    limit = way == .alone ? nil : Self.limit(of: lane, on: page)
    let outcomes = given?.outcomes.map { PageText.withoutStop($0.what) } ?? []
    leaves =
      way == .leftToPeople && !outcomes.isEmpty ? FigureText.list(outcomes, "or") : nil
    isTriggered = way == .alone && page.figures.isTriggered(lane)
    runsToday = way == .alone && page.inputs.isAutomatedToday
    reversible = way == .alone ? page.particulars.reversibleUntil?.value.map { "\($0)" } : nil
    from =
      lane.goesAlone && !isHeld
      ? road.opening(of: lane.id)?.starts.map { "\($0)" } : nil
  }

  /// Within what time a person takes a case up.
  static func limit(of lane: LaneFigures, on page: PlanPage) -> String {
    PageText.planned(page.figures.takeUpLimit(of: lane)) { $0 }
  }

  private static func drawn(
    _ alarm: LaneAlarm, of lane: LaneFigures, in road: Road
  ) -> String? {
    guard let drawn = alarm.wholeDrawnPerDay, let cases = lane.casesPerDay?.mid, cases > 0 else {
      return PageText.planned(alarm.drawnShare) { PageText.share($0) }
    }
    let least = road.leastReadings(of: lane.id)?.rounded() ?? drawn
    let from = least < drawn ? "\(PageText.cases(least))–" : ""
    return "\(from)\(PageText.cases(drawn)) of \(PageText.cases(cases))"
  }

  static let view = TemplateView<LaneRow>(
    .text("name", \.name),
    .text("in_full", \.inFull),
    .text("share", \.share),
    .text("per_day", \.perDay),
    .text("peak", \.peak),
    .word("way", \.way),
    .text("reviewer", \.reviewer),
    .text("leaves", \.leaves),
    .flag("is_signed_twice", \.isSignedTwice),
    .text("drawn", \.drawn),
    .text("limit", \.limit),
    .text("from", \.from),
    .flag("runs_today", \.runsToday),
    .flag("is_triggered", \.isTriggered),
    .text("reversible", \.reversible))
}
