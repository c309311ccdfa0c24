// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that no lane can have.
package enum LaneID {
  /// All of a workflow, or what remains of it.
  static let wholes = ["whole", "rest", "all"]

  package static let reserved = wholes + PhaseName.allCases.map(\.rawValue)

  /// Capitals make no difference.
  static func isWhole(_ id: String) -> Bool { wholes.contains(id.lowercased()) }

  /// Capitals make no difference.
  static func isReserved(_ id: String) -> Bool { reserved.contains(id.lowercased()) }
}
