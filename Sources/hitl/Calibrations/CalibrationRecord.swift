// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Calibrations
import DecisionLogs
import Diagnostics
import StrictYAML
import Values

/// Puts what was certified into the answer file, and leaves the rest of it as it is.
struct CalibrationRecord {
  let result: CalibrationResult
  /// The log as it was named.
  let log: String
  /// The day of the record where the log has none.
  let today: CalendarDate

  /// What the answer file will say.
  ///
  /// Where nothing was certified, what was recorded before stays with the log that it came from, and
  /// only the run counts on.
  func calibration(over before: Calibration?) -> Calibration {
    let whole = Self.value(of: result.whole)
    let lanes = result.lanes.compactMap { lane in
      lane.lane.flatMap { id in Self.value(of: lane).map { (id, $0) } }
    }
    let run = result.settings.risk.run
    if var kept = before, whole == nil, lanes.isEmpty {
      kept.run = run
      return kept
    }
    var new = Calibration(
      threshold: whole ?? before?.threshold, lanes: whole == nil ? before?.lanes ?? [:] : [:],
      measuredOn: result.days?.upperBound ?? today, log: log,
      cases: max(1, result.overall.cases), run: run, version: result.settings.version)
    for (id, value) in lanes {
      new.lanes[id] = value
      new.threshold = nil
    }
    return new
  }

  private static func value(of lane: LaneCalibration) -> Double? {
    guard let threshold = lane.threshold, threshold.kind != .refuse else { return nil }
    return ConfidenceBins.share(of: threshold.value)
  }

  /// Writes the file.
  ///
  /// - Returns: where the record stands: in the file, or beside it where it could not be changed in
  ///   place.
  func write(into path: String, through door: inout AnswerFileDoor) throws -> String {
    try FileSystem.requireNoLink(path, doing: .writing)
    let file = try FileSystem.source(path)
    let draft = AnswerFileDraft(file)
    guard draft.isEditable else { throw Unreadable(diagnostics: draft.diagnostics) }
    let opened = try door.open(
      draft, defaultsPath: InputFiles.defaults(beside: FileSystem.parent(of: path)))
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard
      let sheet = AnswerSheet(
        draft, text: text, questionnaire: opened.questionnaire, shared: opened.shared)
    else { throw Unreadable(diagnostics: draft.diagnostics) }
    let edit = AnswerFileEdit.calibration(calibration(over: sheet.calibration))
    guard let changed = try? sheet.applying([edit]) else {
      let beside = FileSystem.freeName(beside: path, ending: "new")
      try FileSystem.write(sheet.rewritten([edit]).text, to: beside, over: .nothing)
      return beside
    }
    try FileSystem.write(changed.text, to: path, over: .bytes(file.bytes))
    return path
  }
}
