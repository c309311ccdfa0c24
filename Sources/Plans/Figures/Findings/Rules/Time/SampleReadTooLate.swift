// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas

/// A result of a lane that goes alone can be taken back for less time than a drawn case waits until
/// somebody reads it: the same service day, ours.
struct SampleReadTooLate: FindingRule {
  static let id = FindingID.sampleReadTooLate

  func findings(in context: FindingContext) -> [Finding] {
    guard let span = context.particulars.reversibleUntil?.value else { return [] }
    let until = span.minutes(serviceDay: context.serviceHours.value)
    let readWithin = context.serviceHours.value * 60
    let lanes = context.lanes.filter(\.goesAlone)
    guard until < readWithin, !lanes.isEmpty else { return [] }
    return [
      finding(
        lanes.map { .lane($0.id) },
        [
          .allowed: .minutes(until), .limit: .minutes(readWithin),
          .proposedMinutes: .minutes(until),
        ])
    ]
  }
}
