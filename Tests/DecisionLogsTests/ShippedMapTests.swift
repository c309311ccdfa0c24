// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import Values

@testable import DecisionLogs

/// Each shipped map reads a sample in the format that the product documents.
@Suite struct ShippedMapTests {
  @Test func everyShippedMapIsRead() throws {
    for id in [
      "generic", "langfuse-scores", "label-studio", "amazon-a2i", "document-extraction",
      "dialogflow-cx-bigquery", "agent-approvals",
    ] {
      #expect(try Sample.shipped(id).id == id)
    }
  }

  @Test func generic() throws {
    let log = """
      "case_id","ts","segment","lane","confidence","escalated","decided_by","overridden",\
      "override_reason","audited","audit_p","correct","resolution_s","review_s","csat","planted",\
      "reviewer","model_version"
      a,2026-01-02T03:04:05Z,web,small,0.91,0,,,,1,0.05,1,3.5,,5,0,,m1
      b,2026-01-02T03:04:06Z,web,large,0.42,1,person,1,amount,0,,0,700,61,2,0,r1,m1
      c,2026-01-03T00:00:00Z,mail,large,0.40,1,timeout,,,0,,,1800,,,0,,m1
      d,2026-01-03T00:00:01Z,mail,large,0.77,1,person,1,,0,,,40,5,,1,r1,m1

      """
    let counts = try Sample.report(log, Sample.shipped("generic")).counts
    #expect(counts.all.cases == 3)
    #expect(counts.all.planted == PartCount(1, of: 1))
    #expect(counts.all.escalated == PartCount(2, of: 3))
    #expect(counts.all.overridden == PartCount(1, of: 1))
    #expect(counts.all.overriddenWrong == PartCount(1, of: 1))
    #expect(counts.all.overrideReasons == ["amount": 1])
    #expect(counts.all.decidedBy == [.person: 1, .timeout: 1])
    #expect(counts.all.judged == PartCount(1, of: 2))
    #expect(counts.all.labels.wrong == PartCount(1, of: 2))
    #expect(counts.all.labels.weight == 21)
    #expect(counts.all.chances == 0.05...1)
    #expect(counts.all.unseenLabels.wrong == PartCount(0, of: 1))
    #expect(counts.all.satisfactionUnseen == SatisfactionCount(count: 1, sum: 5, sumOfSquares: 25))
    #expect(counts.all.bins.cells.keys.sorted() == [4_000, 4_200, 9_100])
    #expect(counts.groups[LogGroup(lane: "large")]?.cases == 2)
    let day = try #require(CalendarDate("2026-01-02"))
    #expect(counts.groups[LogGroup(day: day)]?.cases == 2)
    #expect(counts.groups[LogGroup(lane: "large", day: day)]?.cases == 1)
    #expect(counts.groups[LogGroup(segment: "mail")]?.bins.isEmpty == true)
    #expect(counts.times(of: .all).resolution.sorted == [3.5, 700, 1_800])
    #expect(counts.times(of: LogGroup(lane: "large")).review.sorted == [61])
    #expect(counts.logged.contains([.caseID, .planted, .reviewer, .auditChance]))
    #expect(!counts.logged.contains(.derivedCorrect))
  }

  @Test func langfuseScores() throws {
    let report = try Sample.report(
      Sample.fixture("langfuse-scores.csv"), Sample.shipped("langfuse-scores"))
    #expect(report.counts.rows == 12)
    #expect(report.counts.all.cases == 3)
    #expect(report.counts.all.escalated == PartCount(2, of: 3))
    #expect(report.counts.all.overridden == PartCount(1, of: 2))
    #expect(report.counts.all.judged == PartCount(1, of: 2))
    #expect(report.counts.all.bins.cells.keys.sorted() == [4_100, 8_800, 9_300])
    #expect(report.counts.groups[LogGroup(segment: "staging")]?.cases == 1)
  }

  @Test func labelStudio() throws {
    let report = try Sample.report(
      Sample.fixture("label-studio.json"), Sample.shipped("label-studio"))
    #expect(report.explanation.format == .jsonArray)
    #expect(report.counts.all.cases == 3)
    #expect(report.counts.all.escalated == PartCount(2, of: 3))
    // Two of three annotators say otherwise; the one who has skipped the task has no vote.
    #expect(report.counts.all.overridden == PartCount(1, of: 2))
    #expect(report.counts.all.judged == PartCount(0, of: 1))
    #expect(report.counts.logged.contains(.derivedCorrect))
    #expect(report.counts.groups[LogGroup(version: "m-4")]?.cases == 1)
    #expect(report.counts.times(of: .all).review.sorted == [12.5, 44])
  }

  @Test func amazonA2I() throws {
    let report = try Sample.report(
      Sample.fixture("amazon-a2i.jsonl"), Sample.shipped("amazon-a2i"),
      second: Sample.fixture("amazon-a2i-loops.json"))
    #expect(report.counts.all.cases == 3)
    // The loop that only the sampling has started is an audit.
    #expect(report.counts.all.escalated == PartCount(1, of: 3))
    #expect(report.counts.all.overridden == PartCount(1, of: 1))
    #expect(report.counts.all.labels.wrong == PartCount(1, of: 2))
    #expect(report.counts.all.chances == 0.05...1)
    #expect(report.counts.coverage == .all)
    #expect(report.explanation.withoutPartner == 1)
  }

  @Test func documentExtraction() throws {
    let report = try Sample.report(
      Sample.fixture("document-extraction.jsonl"), Sample.shipped("document-extraction"),
      second: Sample.fixture("document-extraction-validated.jsonl"))
    #expect(report.counts.rows == 4)
    #expect(report.counts.all.escalated == PartCount(3, of: 4))
    #expect(report.counts.all.overridden == PartCount(1, of: 2))
    #expect(report.counts.groups[LogGroup(lane: "Order")]?.escalated == PartCount(0, of: 1))
    #expect(report.counts.groups[LogGroup(segment: "Total")]?.cases == 2)
    #expect(report.explanation.samples.first?.first?.value == "d1/total")
  }

  @Test func dialogflow() throws {
    let report = try Sample.report(
      Sample.fixture("dialogflow-cx-bigquery.csv"), Sample.shipped("dialogflow-cx-bigquery"))
    #expect(report.counts.rows == 3)
    #expect(report.counts.all.cases == 2)
    #expect(report.counts.all.escalated == PartCount(1, of: 2))
    #expect(report.counts.all.bins.cells.keys.sorted() == [7_100, 10_000])
    #expect(report.counts.times(of: .all).resolution.sorted == [0, 30.5])
  }

  @Test func agentApprovals() throws {
    let report = try Sample.report(
      Sample.fixture("agent-approvals.csv"), Sample.shipped("agent-approvals"))
    #expect(report.counts.dropped == [.pending: 1])
    #expect(report.counts.all.cases == 3)
    // What has expired is neither approved nor denied.
    #expect(report.counts.all.overridden == PartCount(1, of: 2))
    #expect(report.counts.all.decidedBy == [.person: 2, .timeout: 1])
    #expect(report.counts.coverage == .escalatedOnly)
    #expect(!report.counts.logged.contains(.confidence))
  }
}
