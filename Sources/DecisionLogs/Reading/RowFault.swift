// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What is wrong with a row that counts in nothing.
package struct RowFault: Sendable {
  package var reason: DropReason
  package var role: LogRole?
  /// The beginning of what stands there.
  package var text: String?

  init(_ reason: DropReason, of role: LogRole? = nil, cell: Cell? = nil) {
    self.reason = reason
    self.role = role
    text = cell.map { cell in
      Cell(.plain, cell.start, min(cell.count, Self.shown)).text
        + (cell.count > Self.shown ? "…" : "")
    }
  }

  /// How many bytes of a text are shown.
  private static let shown = 40

  /// Whether something is wrong with the log, rather than just with the case.
  package var isBad: Bool { reason.isBad }

  package var words: String {
    let what = role.map { "'\($0.rawValue)'" } ?? "the row"
    let shown = text.map { " is \(VisibleText.quoted($0))" }
    switch reason {
    case .unreadable: return text ?? "the row cannot be read"
    case .noCaseID: return "the row has no case id"
    case .badConfidence: return "\(what)\(shown ?? " is missing"), which is not on its scale"
    case .badTime: return "\(what)\(shown ?? " is missing"), which is no time"
    case .badDuration: return "\(what)\(shown ?? " ends before it begins"), which is no duration"
    case .badChance: return "\(what)\(shown ?? " is missing"), which is no chance above 0 to 1"
    case .unknownWord: return "\(what)\(shown ?? " has a word"), which the map does not know"
    case .repeated: return "its case counts in another row"
    case .pending: return "its case is still open"
    case .withoutPartner: return "the second file has nothing for it"
    }
  }
}

extension DropReason {
  /// Whether it is a fault of the log, of which only a few are let pass.
  package var isBad: Bool {
    switch self {
    case .unreadable, .noCaseID, .badConfidence, .badTime, .badDuration, .badChance, .unknownWord:
      true
    case .repeated, .pending, .withoutPartner: false
    }
  }
}
