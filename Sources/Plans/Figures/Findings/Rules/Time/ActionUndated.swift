// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// Something must be done before a phase or a lane begins, and has no date or nobody who does it.
struct ActionUndated: FindingRule {
  static let id = FindingID.actionUndated

  func findings(in context: FindingContext) -> [Finding] {
    context.file.actions.enumerated()
      .filter { $1.before != nil && ($1.due == nil || $1.who == nil) }
      .map { place, action in
        finding(
          [.action(place)],
          [
            .what: .text(action.what), .who: action.who.map(FigureValue.text),
            .date: action.due.map(FigureValue.date),
          ])
      }
  }
}
