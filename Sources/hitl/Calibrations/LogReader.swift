// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

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
      return try LogReading.report(on: log.input, request)
    } catch {
      throw LogFailure(error)
    }
  }
}
