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
  /// The plan tells no threshold, and only one of what a test takes was given, by its option.
  case halfATest(String, lacks: String, answerFile: String)

  /// - Throws: where an option would change a threshold and there is none to be tested.
  static func check(
    _ options: ThresholdOptions, tell settings: CalibrationSettings
  ) throws(CalibrationFailure) {
    guard let file = options.answerFile, settings.whole == nil, settings.lanes.isEmpty else {
      return
    }
    if options.threshold != nil {
      throw .halfATest("--threshold", lacks: "--target", answerFile: file)
    }
    if options.target != nil {
      throw .halfATest("--target", lacks: "--threshold", answerFile: file)
    }
  }

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
    case .halfATest(let option, let lacking, let file):
      [
        Diagnostic(
          at: SourceLocation(file: file),
          "the plan has no confidence threshold, and \(option) alone makes no test",
          remedy: "add \(lacking), or leave \(option) out")
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
    case .folder, .halfATest: .wrongUsage
    case .unknownVersion, .empty: .badInput
    }
  }
}
