// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
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
