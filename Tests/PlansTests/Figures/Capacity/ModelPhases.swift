// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Plans

/// The phases that the two plans written by hand have.
enum ModelPhases {
  static let loans: [PhaseFigures] = [
    workPhase("shadow", volume: 0, coverage: [:], readings: ["clear-approval": 35]),
    workPhase(
      "refusals", coverage: ["refusal": 1, "by-hand": 1],
      asToday: ["clear-approval", "near-approval"], readings: ["refusal": 27]),
    workPhase(
      "near", coverage: ["refusal": 1, "by-hand": 1, "near-approval": 1],
      asToday: ["clear-approval"],
      readings: ["near-approval": 25, "refusal": 5.425]),
    workPhase(
      "clear", opens: "clear-approval", coverage: withAll, alone: ["clear-approval"],
      readings: ["clear-approval": 22, "refusal": 5.425, "near-approval": 1.86]),
    workPhase(
      "steady", coverage: withAll, alone: ["clear-approval"],
      readings: ["refusal": 5.425, "near-approval": 1.86]),
  ]

  private static let withAll = [
    "clear-approval": 0.1, "near-approval": 1, "refusal": 1, "by-hand": 1,
  ]

  static let chat: [PhaseFigures] = [
    workPhase("shadow", volume: 0, coverage: [:], readings: ["answer": 40, "booking": 20]),
    workPhase("steady", coverage: withPeople, alone: ["answer", "booking"]),
  ]

  private static let withPeople = [
    "answer": 0.15, "booking": 0.15, "unsure": 1, "other": 1, "delicate": 1,
  ]
}
