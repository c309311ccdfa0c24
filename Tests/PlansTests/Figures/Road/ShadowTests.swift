// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Plans

@Suite struct ShadowTests {
  private static func shadow(_ answers: [String], more: [String] = []) throws -> PhaseFigures {
    let road = try RoadFiles.small(
      "bbbbbbbbbb", ["target_error_rate: 0.02"] + answers,
      rest: RoadFiles.laned(
        easy: ["share: 0.4"], plain: ["share: 0.3", "answers: {target_error_rate: 0.01}"],
        more: more)
    ).road()
    let first = try #require(road.phases.first)
    #expect(first.id == "shadow")
    return first
  }

  @Test func `it reads what the strictest target needs to be seen at all`() throws {
    var needed = 1
    while pow(0.99, Double(needed)) > 0.05 { needed += 1 }
    let phase = try Self.shadow(["volume_per_day: 1000"])
    #expect(phase.sampleSize == needed)
    #expect(phase.gate == nil)
    #expect(phase.workingDays == 10)
    let read = phase.readingsPerDay.values.reduce(0, +)
    #expect(abs(read - (Double(needed) / 10).rounded(.up)) < 1e-9)
    #expect(abs(try #require(phase.readingsPerDay["easy"]) - 0.4 * read) < 1e-9)
    #expect(phase.volumeShare == 0)
  }

  @Test(arguments: [(100.0, "8", 5), (100, "4", 8), (100, "3", 10), (20, "8", 15)])
  func `it takes five days at least, as hours and cases allow`(
    volume: Double, hours: String, days: Int
  ) throws {
    // Ten readings an hour.
    let phase = try Self.shadow(
      ["volume_per_day: \(volume)", "handling_minutes: 6"],
      more: ["audit: {who: Reader, hours_per_day: \(hours)}"])
    #expect(phase.workingDays == days)
    let read = phase.readingsPerDay.values.reduce(0, +)
    #expect(read * Double(days) >= 299 - 1e-9)
    #expect(read <= min(volume, 10 * (Double(hours) ?? 0)) + 1e-9)
  }

  @Test func `where people decide by hand there is nothing to compare`() throws {
    let phase = try Self.shadow(["volume_per_day: 1000"])
    #expect(phase.readingsPerDay["others"] != nil)
    let chat = try #require(try RoadFiles.chat().road().phases.first)
    #expect(Set(chat.readingsPerDay.keys) == ["answer", "booking"])
  }

  @Test func `a shadow that may have to be repeated moves the average date`() throws {
    func repeats(_ rate: [String]) throws -> (road: Road, figures: PlanFigures) {
      let inputs = try RoadFiles.small(
        "bbbbbbbbbb", ["target_error_rate: 0.02", "volume_per_day: 1000"] + rate,
        rest: RoadFiles.laned(easy: ["share: 0.4"], plain: ["share: 0.3"], more: []))
      let figures = PlanFigures(inputs)
      return (figures.road, figures)
    }
    let counted = try repeats(["proposal_error_rate: 0.012"])
    let shadow = try #require(counted.road.phases.first)
    let odds = try #require(ReadingMark(shadow, in: counted.figures)?.odds)
    #expect(odds > 0 && odds < 1)
    let days = Double(try #require(shadow.workingDays)) + 2
    let gates = counted.road.phases.compactMap(\.gate).compactMap(\.expectedRepeatDays)
      .reduce(0, +)
    let expected = gates + (1 - odds) * days
    #expect(abs(try #require(counted.road.repeatDays) - expected) < 1e-9)
    // Where nobody counted, nobody can tell.
    let uncounted = try repeats([])
    let ofGates = uncounted.road.phases.compactMap(\.gate).compactMap(\.expectedRepeatDays)
      .reduce(0, +)
    #expect(abs(try #require(uncounted.road.repeatDays) - ofGates) < 1e-9)
  }

  @Test func `hours without minutes date nothing`() throws {
    let phase = try Self.shadow(
      ["volume_per_day: 1000"], more: ["audit: {who: Reader, hours_per_day: 3}"])
    #expect(phase.sampleSize == 299)
    #expect(phase.workingDays == nil)
    #expect(phase.readingsPerDay.isEmpty)
  }
}
