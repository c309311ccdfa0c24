// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Calibrations
import DecisionLogs
import Diagnostics

/// Why a calibration cannot be made as it was asked for.
enum CalibrationFailure: ReportedFailure {
  case folder(String)
  /// The versions that the log has.
  case unknownVersion(String, known: [String], log: String)
  case empty(log: String)

  /// - Throws: where the log has no case, or not the version that is to be certified.
  static func check(
    _ settings: CalibrationSettings, _ log: LogCounts, log name: String
  ) throws(CalibrationFailure) {
    guard log.all.cases > 0 else { throw .empty(log: name) }
    guard let version = settings.version else { return }
    let known = Set(log.groups.keys.compactMap(\.version)).sorted()
    guard known.contains(version) else {
      throw .unknownVersion(version, known: known, log: name)
    }
  }

  var diagnostics: [Diagnostic] {
    switch self {
    case .folder(let path):
      [
        Diagnostic(
          at: SourceLocation(file: path), "a log belongs to one workflow",
          remedy: "name its answer file with --for")
      ]
    case .unknownVersion(let version, let known, let log):
      [
        Diagnostic(
          at: SourceLocation(file: log),
          "no case of the log has the model version \(VisibleText.quoted(version))",
          remedy: known.isEmpty
            ? "log model_version, or leave --model out" : NearMiss.remedy(for: version, in: known))
      ]
    case .empty(let log):
      [
        Diagnostic(
          at: SourceLocation(file: log), "the log has no case that counts",
          remedy: "see with --explain how its rows are understood")
      ]
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .folder: .wrongUsage
    case .unknownVersion, .empty: .badInput
    }
  }
}
