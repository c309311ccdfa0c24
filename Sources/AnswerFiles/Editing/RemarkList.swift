// SPDX-License-Identifier: GPL-3.0-or-later

/// The lists of an answer file that things to remember go into.
package enum RemarkList: String, CaseIterable, Sendable {
  case parkingLot = "parking_lot"
  case actions
  case decisions
  case assumptions

  /// The keys of an entry in its long form.
  package var entryKeys: [String] {
    let always = ["what", "who", "by", "due", "date"]
    return switch self {
    case .actions: always + ["before", "settles", "proposed"]
    case .decisions: always + ["kept_by"]
    case .parkingLot, .assumptions: always
    }
  }
}

extension AnswerSheet {
  /// One of the lists of things to remember.
  package subscript(list: RemarkList) -> [Remark] {
    get {
      switch list {
      case .parkingLot: parkingLot
      case .actions: actions
      case .decisions: decisions
      case .assumptions: assumptions
      }
    }
    set {
      switch list {
      case .parkingLot: parkingLot = newValue
      case .actions: actions = newValue
      case .decisions: decisions = newValue
      case .assumptions: assumptions = newValue
      }
    }
  }
}
