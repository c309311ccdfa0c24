// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing

@testable import Calibrations

@Suite struct RefusalTests {
  private let log = LogCounts(labels: [9_500: (1_000, 1)])
  private let settings = CalibrationSettings(current: 9_000, target: 0.02)

  private func reason(
    _ settings: CalibrationSettings? = nil, _ change: (inout LogCounts) -> Void
  ) -> Refusal.Reason? {
    var log = log
    change(&log)
    return CalibrationResult(log, settings: settings ?? self.settings).whole.threshold?.refusal?
      .reason
  }

  @Test func `a good log is not refused`() {
    #expect(reason { _ in } == nil)
  }

  @Test func `repeated cases`() {
    #expect(reason { $0.repeatedRows = 1 } == .repeatedCases)
  }

  @Test func `escalated cases only`() {
    #expect(reason { $0.coverage = .escalatedOnly } == .escalatedOnly)
    let allEscalated = PartCount(1_000, of: 1_000)
    let unsaid = reason {
      $0.coverage = .notSaid
      $0.groups[.all]?.escalated = allEscalated
    }
    #expect(unsaid == .escalatedOnly)
    // A map that says that all cases are there is believed.
    #expect(reason { $0.groups[.all]?.escalated = allEscalated } == nil)
    let oneAlone = reason {
      $0.coverage = .notSaid
      $0.groups[.all]?.escalated = PartCount(999, of: 1_000)
    }
    #expect(oneAlone == nil)
  }

  @Test func `no confidence`() {
    #expect(reason { $0.logged.remove(.confidence) } == .noConfidence)
  }

  @Test func `several versions, and one of them named`() {
    let both: (inout LogCounts) -> Void = { log in
      log.groups[LogGroup(version: "1")] = log.all
      log.groups[LogGroup(version: "2")] = log.all
    }
    #expect(reason(nil, both) == .mixedVersions)
    var named = settings
    named.version = "2"
    #expect(reason(named, both) == nil)
    #expect(reason { $0.groups[LogGroup(version: "1")] = $0.all } == nil)
  }

  @Test func `labels that chance had no part in`() {
    let picked = reason {
      $0.groups[.all]?.labels = LabelCounts()
      $0.groups[.all]?.cases += 1
      $0.logged.insert(.audited)
    }
    #expect(picked == .noRandomLabels)
    // Without a column for the draw, all judged is the only draw that needs none.
    #expect(reason { $0.logged.remove(.audited) } == nil)
    let someJudged = reason {
      $0.logged.remove(.audited)
      $0.groups[.all]?.cases += 1
    }
    #expect(someJudged == .noRandomLabels)
  }

  @Test func `nothing judged`() {
    let none = reason {
      $0.groups[.all]?.judged = PartCount()
      $0.groups[.all]?.labels = LabelCounts()
    }
    #expect(none == .noRandomLabels)
  }

  @Test func `what is measured stands beside a refusal`() throws {
    var log = log
    log.logged.formUnion([.escalated, .overridden])
    log.logged.remove(.confidence)
    log.groups[.all]?.escalated = PartCount(200, of: 1_000)
    log.groups[.all]?.overridden = PartCount(20, of: 200)
    let result = CalibrationResult(log, settings: settings)
    #expect(result.overall.escalation?.value == 0.2)
    #expect(result.overall.override?.value == 0.1)
    #expect(result.whole.threshold?.refusal?.reason == .noConfidence)
  }

  @Test func `escalated cases only give no rate of all cases`() {
    var log = log
    log.coverage = .escalatedOnly
    log.logged.formUnion([.escalated, .overridden])
    log.groups[.all]?.escalated = PartCount(1_000, of: 1_000)
    log.groups[.all]?.overridden = PartCount(100, of: 1_000)
    let measured = CalibrationResult(log, settings: settings).overall
    #expect(measured.escalation == nil)
    #expect(measured.errors == nil)
    #expect(measured.override?.value == 0.1)
  }
}
