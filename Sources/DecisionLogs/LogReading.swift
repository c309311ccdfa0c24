// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Values

/// Reads a log by a map and counts it.
package struct LogReading {
  private let request: LogRequest
  private let input: LogInput
  private let start: off_t
  private let spool: Spool?
  /// A reader from which nothing was taken yet; nil once a pass has begun.
  private var unread: BlockReader?
  private var headerLines = 0

  /// Reads a log to its end.
  ///
  /// - Throws: `LogProblem` where it cannot be read, is not what the map says, or has more bad rows
  ///   than the request lets pass; then its diagnostics show the first ten.
  package static func report(
    on input: LogInput, _ request: LogRequest
  ) throws(LogProblem) -> LogReport {
    var reading = try LogReading(input, request)
    return try reading.report()
  }

  private init(_ input: LogInput, _ request: LogRequest) throws(LogProblem) {
    self.request = request
    // Which rows count, and which labels stay, is known only when the log was read once.
    let mayReadTwice =
      request.map.repeats != nil || request.map.columns[.auditChance] != nil
    spool = mayReadTwice && Spool.isNeeded(for: input) ? try Spool(input) : nil
    self.input = LogInput(
      descriptor: spool?.descriptor ?? input.descriptor, name: input.name,
      spoolFolder: input.spoolFolder)
    start = max(0, lseek(self.input.descriptor, 0, SEEK_CUR))
  }

  /// A reader at the beginning of the log.
  private func blocks() throws(LogProblem) -> BlockReader {
    lseek(input.descriptor, start, SEEK_SET)
    return try BlockReader(ByteStream(descriptor: input.descriptor, name: input.name))
  }

  /// Tells the layout from the beginning of the log, which the first pass goes on reading.
  private mutating func layout() throws(LogProblem) -> LogLayout {
    let reader = try blocks()
    headerLines = reader.headerLines
    unread = reader
    return try LogLayout(
      request.map, format: reader.format, header: reader.header, file: input.name)
  }

  /// Passes over the log from its beginning.
  ///
  /// The reader is gone when this returns: what unpacks the log for one pass would read on where the
  /// next one begins.
  private mutating func run(_ pass: LogPass) throws(LogProblem) -> LogPass.Outcome {
    let reader: BlockReader
    if let unread { reader = unread } else { reader = try blocks() }
    unread = nil
    return try pass.run(reader)
  }

  private mutating func report() throws(LogProblem) -> LogReport {
    let layout = try layout()
    var pass = LogPass(
      input: input, request: request, layout: layout, join: try join(layout))
    if request.map.repeats != nil {
      pass.repeats = RepeatTable(keeping: request.map.repeats ?? .first)
      pass.isSearch = true
      try check(run(pass), layout)
      pass.isSearch = false
    }
    let hasChance = layout.channelsOfRole[.auditChance]?.allSatisfy(layout.isThere) ?? false
    if hasChance, layout.rows == .single {
      var probe = pass
      probe.mostBlocks = 1
      pass.assumed = AssumedChances(try run(probe).sheet.leastChances)
    }
    var outcome = try run(pass)
    if hasChance, outcome.sheet.differs(from: pass.assumed) {
      pass.assumed = AssumedChances(outcome.sheet.leastChances)
      outcome = try run(pass)
    }
    try check(outcome, layout)
    return try finished(outcome, pass)
  }

  private func join(_ layout: LogLayout) throws(LogProblem) -> JoinTable? {
    guard let second = request.map.second else {
      guard request.second == nil else {
        throw LogProblem(
          .wrongUsage, "the map '\(request.map.id)' uses no second file",
          remedy: "say with --on what joins them, or leave --with out")
      }
      return nil
    }
    guard let file = request.second else {
      guard second.isNeeded else { return nil }
      throw LogProblem(
        .wrongUsage, "the map '\(request.map.id)' needs a second file",
        remedy: "name it with --with FILE")
    }
    return try JoinTable(second, layout: layout, reading: file, maxBad: request.maxBad)
  }

  private func check(_ outcome: LogPass.Outcome, _ layout: LogLayout) throws(LogProblem) {
    let place = SourceLocation(file: input.name)
    if let role = outcome.crowded {
      throw LogProblem(
        at: place,
        "'\(role.rawValue)' has more than \(FigureText.count(LogLimits.most(of: role))) different "
          + "values, or one longer than \(ReadingLimits.nameSize) bytes",
        remedy: "name a column that sorts cases into a few kinds, or leave it out")
    }
    if outcome.isCrowded || outcome.sheet.dayCount > LogLimits.days {
      throw LogProblem(
        at: place, "the log has too many different lanes, segments, days and versions together",
        remedy: "leave the segment out, or cut the log into periods")
    }
  }

  private func finished(
    _ outcome: LogPass.Outcome, _ pass: LogPass
  ) throws(LogProblem) -> LogReport {
    var report = LogReport(
      explanation: LogExplanation(name: input.name, format: pass.layout.format, map: request.map))
    report.badCount = outcome.dropped.bad
    report.badRows = outcome.dropped.first.map { row in
      let before = (0..<row.block).reduce(headerLines) { $0 + (outcome.lines[$1] ?? 0) }
      return BadRow(line: before + row.line + 1, fault: row.fault)
    }
    report.counts.rows = outcome.rows
    report.counts.dropped = outcome.dropped.counts
    report.counts.coverage = request.map.covers
    report.counts.repeatedRows = pass.repeats == nil ? outcome.sample.repeated : 0
    report.counts.groups = outcome.sheet.finished()
    report.counts.times = outcome.times
    explain(outcome, pass, in: &report)
    guard report.badShare <= request.maxBad else {
      throw BadRows(report, limit: request.maxBad).problem
    }
    return report
  }

  private func explain(
    _ outcome: LogPass.Outcome, _ pass: LogPass, in report: inout LogReport
  ) {
    let layout = pass.layout
    for role in LogRole.allCases {
      guard let channels = layout.channelsOfRole[role] else { continue }
      let isTable = if case .table = layout.format { true } else { false }
      let isFound = channels.allSatisfy { channel in
        layout.isThere(channel)
          && (isTable && layout.each == nil || outcome.seen & (1 << UInt64(channel)) != 0)
      }
      guard isFound, let source = request.map.columns[role] else {
        report.explanation.missing.append(role)
        continue
      }
      report.counts.logged.insert(role.logged)
      if role == .correct, source.comparison != nil {
        report.counts.logged.insert(.derivedCorrect)
      }
      report.explanation.found.append((role, layout.words(of: role)))
    }
    report.explanation.samples = outcome.samples
    report.explanation.passedOver = outcome.passedOver
    report.explanation.withoutPartner = outcome.withoutPartner
    report.explanation.secondRepeats = pass.join?.repeated ?? 0
    report.explanation.secondUnread = pass.join?.unread.bad ?? 0
    report.explanation.isRepeatCountWhole = outcome.sample.isWhole
  }
}
