// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Ids and names for lanes that are named aloud.
enum LaneName {
  /// What a lane is called that takes the rest, as no lane can have the id of a whole.
  private static let other = "others"

  static func id(for name: String, besides ids: [String]) -> String {
    let reserved = LaneID.reserved.contains(name.lowercased())
    return WorkflowID.derived(from: reserved ? other : name, besides: ids + LaneID.reserved)
  }

  static func shown(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// A share as people say it, in percent.
enum SharePercent {
  static func text(_ share: Double) -> String { FigureText.plain(share * 100, decimals: 2) }
}

extension Mark {
  /// Stands for the marks of a kind of case that is named and cannot be told yet, so that the file
  /// can be read at any moment; it never holds.
  static let open = Mark(
    field: "not_said_yet", test: .is(nil), label: "what tells these cases",
    location: SourceLocation(file: ""))

  fileprivate var isOpen: Bool { field == Self.open.field && test == Self.open.test }
}

extension Lane {
  /// The marks that somebody has given.
  package var givenMarks: [Mark] { marks.filter { !$0.isOpen } }

  /// The lane as it can stand in a file at its place: the last one takes the rest.
  func placed(isLast: Bool) -> Lane {
    var lane = self
    if isLast {
      lane.marks = givenMarks
    } else if marks.isEmpty {
      lane.marks = [.open]
    }
    return lane
  }
}

extension Share {
  /// The share with another value, which the cases behind the old one do not bear out; nil where
  /// nothing is left to say.
  func changed(to value: Double?) -> Share? {
    var share = self
    if value != share.value {
      share.by = nil
      share.note = share.note.flatMap(FigureRemarks.removed)
    }
    share.value = value
    share.sample = nil
    share.isProposed = false
    if value != nil {
      share.ask = nil
      share.due = nil
    } else if note == nil, ask == nil, due == nil {
      return nil
    }
    return share
  }
}
