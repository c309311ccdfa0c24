// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// What is to be watched compares people who work here, and the answers say that nothing does.
struct MetricComparesStaff: FindingRule {
  static let id = FindingID.metricComparesStaff

  func findings(in context: FindingContext) -> [Finding] {
    guard context.file.value(of: FactKey.evaluatesStaff.rawValue) == .yesNo(false) else {
      return []
    }
    return context.particulars.metrics.enumerated()
      .filter { context.tells(.comparesStaff, in: $1.what) }
      .map { finding([.metric($0)], [.what: .text($1.what)]) }
  }
}
