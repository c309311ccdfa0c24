// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// What may go wrong here, with the figure that says so.
struct RiskRow {
  enum Kind: String, CaseIterable {
    /// Said in the room.
    case ofRoom = "of-room"
    /// A rate may be above the target as far as its sample says.
    case rate
    /// A gate is hardly passed as things are.
    case gate
    /// People are busier than they can be for long.
    case load
    /// Peak days leave work lying.
    case peak
    /// Somebody else changes the system.
    case vendor
  }

  static let most = 6

  let kind: Kind
  let about: String?
  let figure: String?
  let other: String?
  var who: String?
  /// What was said of a supplier.
  var note: String?
  /// How often a new version comes.
  var every: String?
  /// Working days of the longest gate that a new version passes again.
  var days: Int?
  /// Hours a day that people take for it meanwhile, beside what they do anyway.
  var moreHours: String?
  /// Whether a gate of the road tests it.
  var isGated = false

  static func all(on page: PlanPage) -> [RiskRow] {
    let given = ofRoom(page) + vendor(page)
    guard given.isEmpty else { return Array(given.prefix(most)) }
    // Rates, gates and loads stand where they act; without a risk of the room they are told as risks, but
    // for what part 2 tells already.
    let told = page.plan.findings
    let isRateTold = told.contains {
      [.rateAboveTarget, .evidenceAboveTarget].contains($0.rule)
    }
    let isPeakTold = told.contains { $0.rule == .peakBeyondPeople }
    let reckoned =
      (isRateTold ? [] : rates(page)) + gates(page) + people(page) + (isPeakTold ? [] : peaks(page))
    return Array(reckoned.prefix(most))
  }

  private static func ofRoom(_ page: PlanPage) -> [RiskRow] {
    page.particulars.risks.map {
      RiskRow(
        kind: .ofRoom, about: PageText.withoutStop($0.what),
        figure: $0.because.map(PageText.withoutStop),
        other: $0.response.map { response in
          PageText.withoutStop(response)
        }, who: $0.who)
    }
  }

  private static func rates(_ page: PlanPage) -> [RiskRow] {
    let above = page.lanes.compactMap { lane -> (LaneFigures, Double)? in
      guard let rate = lane.errorRate.known?.estimate, rate.isRange, rate.high > lane.target.value
      else { return nil }
      return (lane, rate.high)
    }
    guard let worst = above.max(by: { $0.1 < $1.1 }) else { return [] }
    return [
      RiskRow(
        kind: .rate, about: page.name(ofLane: worst.0.id), figure: PageText.share(worst.1),
        other: PageText.share(worst.0.target.value),
        isGated: page.figures.road.gate(of: worst.0.id) != nil)
    ]
  }

  private static func gates(_ page: PlanPage) -> [RiskRow] {
    page.phases.indices.compactMap { index -> RiskRow? in
      guard let gate = page.phases[index].gate, let today = gate.oddsToday, today < 0.5 else {
        return nil
      }
      return RiskRow(
        kind: .gate, about: page.title(ofPhase: index), figure: PageText.odds(today), other: nil)
    }
    .prefix(1).map(\.self)
  }

  private static func people(_ page: PlanPage) -> [RiskRow] {
    let capacity = page.figures.capacity
    let loads = capacity.steady.roles.compactMap { role in role.load.map { (role, $0) } }
    guard let worst = loads.max(by: { $0.1 < $1.1 }), worst.1 > 0.9 else { return [] }
    return [
      RiskRow(
        kind: .load, about: worst.0.role.name ?? page.role(.reviewer),
        figure: PageText.hours(worst.0.hours.mid),
        other: worst.0.hoursForCases.map(PageText.hours))
    ]
  }

  private static func peaks(_ page: PlanPage) -> [RiskRow] {
    guard let left = page.figures.capacity.peak?.leftovers.first else { return [] }
    return [
      RiskRow(
        kind: .peak, about: left.role.name ?? page.role(.reviewer),
        figure: PageText.hours(left.backlog.hoursLeft),
        other: left.daysToTell.map(FigureText.count))
    ]
  }

  private static func vendor(_ page: PlanPage) -> [RiskRow] {
    guard let vendor = page.particulars.vendor, let what = vendor.what,
      let days = vendor.noticeDays
    else { return [] }
    return [
      RiskRow(
        kind: .vendor, about: PageText.withoutStop(what),
        figure: FigureText.plain(days.value),
        other: page.particulars.pastCases?.value.map { FigureText.plain($0.value) },
        note: vendor.note.map(PageText.withoutStop), every: vendor.every.map { "\($0)" },
        days: page.phases.compactMap { $0.gate?.workingDays }.max(),
        moreHours: moreHours(page.figures.capacity).map(PageText.hours))
    ]
  }

  /// What approving all that goes alone takes beside an ordinary day: each kind's way back.
  private static func moreHours(_ capacity: CapacityFigures) -> Double? {
    let more = capacity.waysBack.filter { $0.isLastPhase && $0.control == .approve }
      .reduce(0) { $0 + $1.ordinary.moreHours }
    return more > 0 ? more : nil
  }

  static let view = TemplateView<RiskRow>(
    .word("kind", \.kind),
    .text("about", \.about),
    .text("figure", \.figure),
    .text("other", \.other),
    .text("who", \.who),
    .text("note", \.note),
    .text("every", \.every),
    .count("days", \.days),
    .text("more_hours", \.moreHours),
    .flag("is_gated", \.isGated))
}
