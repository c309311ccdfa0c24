// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing
import Values

struct LogCountsTests {
  @Test func `a time counts in every group that holds its case`() {
    var counts = LogCounts()
    counts.times[LogGroup(lane: "clear", version: "1")] = CaseTimes(resolution: TimeList([1]))
    counts.times[LogGroup(lane: "clear", version: "2")] = CaseTimes(resolution: TimeList([2]))
    counts.times[LogGroup()] = CaseTimes(resolution: TimeList([3]))

    #expect(counts.times(of: .all).resolution.sorted == [1, 2, 3])
    #expect(counts.times(of: LogGroup(lane: "clear")).resolution.sorted == [1, 2])
    #expect(counts.times(of: LogGroup(version: "2")).resolution.sorted == [2])
    #expect(counts.times(of: LogGroup(lane: "unclear")).resolution.isEmpty)
  }

  @Test(arguments: [1, 15, 16, 17, 1_023, 1_024, 5_000])
  func `lists of times are put together whole`(count: Int) {
    var times = TimeList((0..<count).map(Float.init))
    times.append(TimeList((count..<(2 * count)).map(Float.init)))
    times.append(TimeList())

    #expect(times.count == 2 * count)
    #expect(times.sorted == (0..<(2 * count)).map(Float.init))
    #expect(times.count { $0 < Float(count) } == count)
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
}
