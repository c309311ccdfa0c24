// SPDX-License-Identifier: GPL-3.0-or-later

/// What a document is, in the order in which a report has them.
enum PageKind: Int, Comparable {
  /// The list of all plans.
  case overview
  /// All workflows side by side.
  case portfolio
  case plan
  /// One that hitl did not write into a folder of plans, such as somebody's own.
  case other
  case handbook
  case annex

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// - Parameters:
  ///   - section: the id of the first generated section; nil where there is none.
  ///   - name: of the file, without its ending.
  init(section: String?, name: String) {
    switch section {
    case SectionMark.decision: self = .plan
    case "workflows": self = .overview
    case let id? where id.hasPrefix("handbook-"): self = .handbook
    case let id? where id.hasPrefix("annex-"): self = .annex
    case nil where name == "portfolio": self = .portfolio
    default: self = .other
    }
  }
}
