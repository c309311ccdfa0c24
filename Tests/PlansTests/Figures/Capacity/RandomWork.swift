// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import SeededDice
import ShippedContent
import Testing

@testable import Plans

/// A workflow with lanes, drawn at random: all of its figures are known.
struct RandomWork {
  struct Lane {
    var share: Double?
    var control: String?
    var approvers: Int
    var review: Double?
    var handling: Double?
    var reviewer: String?
  }

  var letters: String
  var figures: [String: Double]
  var facts: [String: String]
  var lanes: [Lane]
  var auditHours: Double?

  init(_ dice: inout Dice) {
    func pick<T>(_ from: [T]) -> T { from[Int.random(in: from.indices, using: &dice)] }
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &dice) * 100).rounded() / 100
    }
    letters = String((0..<10).map { _ in pick(["a", "a", "a", "b", "c"] as [Character]) })
    figures = [
      "volume_per_day": number(20...3000), "handling_minutes": number(1...30),
      "review_minutes": number(0.5...20), "reviewers": number(0...40),
      // Beyond these ends a stand-in is laxer than what is known; that it is ours is told then.
      "shrinkage": number(0...0.3), "service_hours": number(8...24),
      "reviewer_miss_rate": number(0...0.3), "review_sla_minutes": number(1...60),
      "hourly_cost": number(20...80), "error_cost": number(1...500),
      "proposal_error_rate": number(0...0.2),
    ]
    figures["peak_volume_per_day"] = (figures["volume_per_day"] ?? 0) * number(1...2)
    figures["peak_days_per_year"] = Double(Int.random(in: 0...40, using: &dice))
    facts = [
      "timing": pick(["batch", "real-time"]), "automation": "ai",
      "current_state": pick(["assisted", "automated", "manual"]),
      "adverse_outcomes": pick(["yes", "no"]), "affects_person": pick(["yes", "no"]),
      "legal_basis": pick(["none", "contract"]), "reviewer_role": pick(["Clerk", "Nurse"]),
    ]
    let count = Int.random(in: 1...4, using: &dice)
    lanes = (0..<count).map { index in
      Lane(
        share: index < count - 1 ? number(0.01...0.3) : nil,
        control: pick([nil, "approve", "human"]),
        approvers: pick([1, 1, 2]), review: pick([nil, number(0.5...20)]),
        handling: pick([nil, number(1...30)]), reviewer: pick([nil, "Clerk", "Senior clerk"]))
    }
    auditHours = pick([nil, nil, number(0...8)])
  }

  func inputs() throws -> PlanInputs {
    let answers =
      figures.sorted { $0.key < $1.key }.map { "\($0.key): \(plain($0.value))" }
      + facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    var rest = "lanes:\n"
    for (index, lane) in lanes.enumerated() {
      var parts = ["id: lane\(index)", "name: Lane \(index)"]
      if index < lanes.count - 1 {
        let share = lane.share.map { "{answer: \(plain($0)), of: 400}" } ?? "\"?\""
        parts += ["share: \(share)", "marks: [{field: kind\(index), is: yes}]"]
      }
      if let control = lane.control { parts.append("control: \(control)") }
      if lane.approvers > 1 { parts.append("approvers: 2") }
      if let reviewer = lane.reviewer { parts.append("reviewer: \(reviewer)") }
      let own = [("review_minutes", lane.review), ("handling_minutes", lane.handling)]
        .compactMap { key, value in value.map { "\(key): \(plain($0))" } }
      if !own.isEmpty { parts.append("answers: {\(own.joined(separator: ", "))}") }
      rest += "  - {\(parts.joined(separator: ", "))}\n"
    }
    if let auditHours { rest += "audit: {who: Reader, hours_per_day: \(plain(auditHours))}\n" }
    return try PlanInputs(of: answerFile(letters, answers, rest: rest))
  }

  /// A shadow, a part of the volume, and the design in force, with readings.
  static func phases(of lanes: [LaneFigures], _ dice: inout Dice) -> [PhaseFigures] {
    let begun = Dictionary(
      lanes.map { ($0.id, $0.goesAlone ? Double.random(in: 0...0.4, using: &dice) : 1) },
      uniquingKeysWith: { $1 })
    let alone = Set(lanes.filter(\.goesAlone).map(\.id))
    let readings = Dictionary(
      lanes.map { ($0.id, Double(Int.random(in: 0...30, using: &dice))) },
      uniquingKeysWith: { $1 })
    return [
      workPhase("shadow", volume: 0, coverage: [:], readings: readings),
      workPhase(
        "part", volume: Double.random(in: 0.1...0.9, using: &dice),
        coverage: begun,
        alone: alone.filter { _ in Bool.random(using: &dice) },
        asToday: Set(lanes.map(\.id).filter { _ in Bool.random(using: &dice) }),
        readings: readings),
      workPhase("steady", coverage: begun, alone: alone, readings: readings),
    ]
  }

  private func plain(_ value: Double) -> String {
    let cents = Int((value * 100).rounded())
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
