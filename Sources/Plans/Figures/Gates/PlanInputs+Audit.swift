// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

extension PlanInputs {
  /// Hours a day that are given for reading beside the daily work; nil where none are.
  var auditHours: Double? { file.particulars.audit?.hoursPerDay?.value }
}
