// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// Something is watched or marked, and the answers say that nobody records it.
///
/// The names must be the same; capitals and spaces make no difference.
struct MetricWithoutData: FindingRule {
  static let id = FindingID.metricWithoutData

  func findings(in context: FindingContext) -> [Finding] {
    context.particulars.notKept.flatMap { text -> [Finding] in
      let name = NameLikeness.key(of: text)
      let metrics = context.particulars.metrics.enumerated()
        .filter { NameLikeness.key(of: $1.what) == name }.map { FindingSubject.metric($0.offset) }
      let marks = context.file.lanes.flatMap { lane in
        lane.marks.filter { mark in
          [mark.field, mark.label, mark.words].compactMap(\.self).map(NameLikeness.key)
            .contains(name)
        }.map { FindingSubject.mark(lane: lane.id, field: $0.field) }
      }
      return (metrics + marks).map { finding([$0], [.what: .text(text)]) }
    }
  }
}
