// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension YAMLValue {
  /// Keys without a value are taken away where they stand.
  init(_ calibration: Calibration) {
    let lanes = calibration.lanes.sorted { $0.key < $1.key }.map { id, threshold in
      Field(id, Self.threshold(threshold))
    }
    self = .record(
      [
        Field("threshold", calibration.threshold.flatMap(Self.threshold)),
        Field("lanes", lanes.isEmpty ? nil : .mapping(lanes, .line)),
        Field("measured_on", calibration.measuredOn.map(YAMLValue.date)),
        Field("log", calibration.log.map(YAMLValue.text)),
        Field("cases", calibration.cases.map { .number("\($0)") }),
        Field("run", calibration.run.map { .number("\($0)") }),
        Field("version", calibration.version.map(YAMLValue.text)),
      ], order: FieldReader.calibrationKeys, .block)
  }

  private static func threshold(_ value: Double) -> YAMLValue? {
    PlainNumber("\(value)").map { .number($0.text) }
  }
}
