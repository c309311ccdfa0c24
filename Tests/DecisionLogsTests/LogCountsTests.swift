// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing
import Values

struct LogCountsTests {
  @Test func `two parts of a log add up`() {
    var first = LogCounts()
    first.rows = 3
    first.dropped = [.badTime: 1]
    first.logged = [.caseID]
    first.groups[.all] = group(cases: 2, bin: 9_000, chances: 0.5...1)
    first.groups[LogGroup(lane: "clear")] = group(cases: 1, bin: 9_000)
    var second = LogCounts()
    second.rows = 2
    second.dropped = [.badTime: 1, .pending: 2]
    second.logged = [.confidence]
    second.groups[.all] = group(cases: 4, bin: 9_000, chances: 0.2...0.4)

    let sum = first.adding(second)

    #expect(sum.rows == 5)
    #expect(sum.dropped == [.badTime: 2, .pending: 2])
    #expect(sum.logged == [.caseID, .confidence])
    #expect(sum.all.cases == 6)
    #expect(sum.all.bins.cells == [9_000: ConfidenceBin(cases: 6)])
    #expect(sum.all.chances == 0.2...1)
    #expect(sum.groups[LogGroup(lane: "clear")]?.cases == 1)
  }

  @Test func `a time counts in every group that holds its case`() {
    var counts = LogCounts()
    counts.times[LogGroup(lane: "clear", version: "1")] = CaseTimes(resolution: [1])
    counts.times[LogGroup(lane: "clear", version: "2")] = CaseTimes(resolution: [2])
    counts.times[LogGroup()] = CaseTimes(resolution: [3])

    #expect(counts.times(of: .all).resolution.sorted() == [1, 2, 3])
    #expect(counts.times(of: LogGroup(lane: "clear")).resolution.sorted() == [1, 2])
    #expect(counts.times(of: LogGroup(version: "2")).resolution == [2])
    #expect(counts.times(of: LogGroup(lane: "unclear")).resolution.isEmpty)
  }

  @Test(arguments: [
    (0.0, 0), (0.00004, 0), (0.00005, 1), (0.86, 8_600), (0.99994, 9_999), (0.99995, 10_000),
    (1, 10_000),
  ])
  func `a confidence has the nearest bin, a half the upper one`(confidence: Double, bin: Int) {
    #expect(ConfidenceBins.index(of: confidence) == bin)
  }

  @Test(arguments: [-0.0001, 1.0001, .nan, .infinity])
  func `a number that is no share has no bin`(confidence: Double) {
    #expect(ConfidenceBins.index(of: confidence) == nil)
  }

  private func group(
    cases: Int, bin: Int, chances: ClosedRange<Double>? = nil
  ) -> GroupCounts {
    var group = GroupCounts()
    group.cases = cases
    group.chances = chances
    group.bins = ConfidenceBins([bin: ConfidenceBin(cases: cases)])
    return group
  }
}
