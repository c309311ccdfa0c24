// SPDX-License-Identifier: GPL-3.0-or-later

/// What a year of a workflow's last phase comes to against today, as far as it can be told.
package enum PortfolioMoney: Equatable, Sendable {
  /// It saves so much, 0 or more; at most so much where something comes on top.
  case saves(Double, isAtMost: Bool = false)
  /// It costs so much more, above 0; at least so much where something comes on top.
  case costs(Double, isAtLeast: Bool)
  /// Before the system is paid it saves something or nothing, and nobody said what the system costs.
  case noPromise

  /// Whether something comes on top.
  package var isOpen: Bool {
    switch self {
    case .saves(_, let isAtMost): isAtMost
    case .costs(_, let isAtLeast): isAtLeast
    case .noPromise: false
    }
  }

  /// Less is nothing.
  private static let least = 0.5

  /// - Parameters:
  ///   - savings: less what the system costs where that is given; nil where they are not known.
  ///   - leastExtraCost: where savings are not known.
  ///   - promisesNoSaving: whether nobody said what the system costs.
  ///   - leavesOutPeople: whether further people of peak days are not paid in them.
  ///
  /// Nil where nothing is known.
  init?(
    savings: Double?, leastExtraCost: Double?, promisesNoSaving: Bool, leavesOutPeople: Bool
  ) {
    if let savings {
      if savings <= -Self.least {
        self = .costs(-savings, isAtLeast: promisesNoSaving || leavesOutPeople)
      } else {
        self = promisesNoSaving ? .noPromise : .saves(max(0, savings), isAtMost: leavesOutPeople)
      }
    } else if let leastExtraCost, leastExtraCost >= Self.least {
      self = .costs(leastExtraCost, isAtLeast: true)
    } else {
      return nil
    }
  }
}
