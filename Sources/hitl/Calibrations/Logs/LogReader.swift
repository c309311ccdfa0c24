// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Values

/// Reads the log that the command line names.
struct LogReader {
  let options: LogOptions
  let content: ContentOptions

  /// - Throws: `FileProblem` or `LogFailure`.
  func report(of path: String) throws -> LogReport {
    var request = LogRequest(try options.map(in: content))
    request.maxBad = options.maxBad ?? LogRequest.usualMaxBad
    let second = try options.with.map { path throws(FileProblem) in try OpenedLog(path) }
    defer { second?.close() }
    request.second = second?.input
    if let progress = LogProgress.atTerminal() { request.progress = { progress.tell($0) } }
    let log = try OpenedLog(path)
    defer { log.close() }
    do throws(LogProblem) {
      let report = try LogReading.report(on: log.input, request)
      if let second, report.explanation.secondUnread > 0 { tell(of: second, report) }
      return report
    } catch {
      throw LogFailure(error)
    }
  }

  /// Few bad records of the second file are let pass, but not in silence.
  private func tell(of second: OpenedLog, _ report: LogReport) {
    let count = FigureText.counted(Double(report.explanation.secondUnread), "record")
    Console().tell("\(second.input.name): \(count) cannot be read and belong to no case")
  }

  /// The counts of a summary, as if its decisions had been read here.
  ///
  /// - Throws: `FileProblem` or `LogFailure`.
  func report(ofSummary path: String) throws -> LogReport {
    let map = try options.map(in: content)
    let summary = try OpenedLog(path)
    defer { summary.close() }
    do throws(LogProblem) {
      return LogReport(try SummaryReading.counts(of: summary.input), of: path, by: map)
    } catch {
      throw LogFailure(error)
    }
  }

  /// The query that makes a summary of a table.
  ///
  /// - Throws: `FileProblem`, or `LogFailure` where the map cannot be put into a query.
  func query(_ dialect: SQLDialect, table: String) throws -> String {
    let map = try options.map(in: content)
    do throws(LogProblem) {
      return try SummaryQuery(map, dialect: dialect, table: table, second: options.with).text
    } catch {
      throw LogFailure(error)
    }
  }
}
