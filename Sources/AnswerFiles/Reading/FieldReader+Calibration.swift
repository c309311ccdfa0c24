// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

extension FieldReader {
  /// In the order in which they are written.
  static let calibrationKeys = [
    "threshold", "lanes", "measured_on", "log", "cases", "run", "version",
  ]

  mutating func calibration(_ node: YAMLNode) -> Calibration? {
    guard let fields = fields(of: node, in: "calibration", keys: Self.calibrationKeys) else {
      return nil
    }
    return Calibration(
      threshold: fields["threshold"].flatMap { calibrated($0, in: "threshold") },
      lanes: fields["lanes"].map { calibratedLanes($0) } ?? [:],
      measuredOn: optionalDate(fields["measured_on"], in: "measured_on"),
      log: optionalText(fields["log"], in: "log"),
      cases: fields["cases"].flatMap { atLeastOne($0, in: "cases") },
      run: fields["run"].flatMap { atLeastOne($0, in: "run") },
      version: optionalText(fields["version"], in: "version"), location: location(node.start))
  }

  private mutating func calibrated(_ node: YAMLNode, in what: String) -> Double? {
    guard let number = number(node, in: what) else { return nil }
    if !Calibration.thresholds.contains(number.value) {
      error(
        "the calibrated threshold is \(number.text), out of range", at: node,
        remedy: "it must be at least 0.5 and at most 0.99")
    }
    return number.value
  }

  private mutating func calibratedLanes(_ node: YAMLNode) -> [String: Double] {
    guard let entries = entries(of: node, in: "the lanes of calibration") else { return [:] }
    var lanes: [String: Double] = [:]
    for entry in entries {
      lanes[entry.key] = calibrated(entry.value, in: "the threshold of lane '\(entry.key)'")
    }
    return lanes
  }

  private mutating func atLeastOne(_ node: YAMLNode, in what: String) -> Int? {
    guard let number = number(node, in: what) else { return nil }
    guard let count = number.wholeNumber, count >= 1 else {
      error(
        "\(what) of a calibration cannot be \(number.text)", at: node,
        remedy: "write a whole number, at least 1")
      return nil
    }
    return count
  }
}
