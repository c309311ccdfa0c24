// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether there are people for a workflow's checks, its pool's other workflows included.
enum Staffing {
  case suffices(needed: Int, available: Double, role: String, isShared: Bool)
  /// - Parameter alone: the people that the workflow needs by itself.
  case short(by: Double, needed: Int, available: Double, role: String, alone: Int?, isShared: Bool)
  case endless
  case uncounted(needed: Int, role: String)
  case unnamed(needed: Int?)
  case unknown

  init(of row: PortfolioRow, in pool: ReviewerPool?) {
    guard let need = row.need else {
      self = .unknown
      return
    }
    guard need != .endless, pool?.isEndless != true else {
      self = .endless
      return
    }
    guard let pool, let needed = pool.needed else {
      self = .unnamed(needed: need.people)
      return
    }
    guard let available = pool.available, let shortBy = pool.shortBy else {
      self = .uncounted(needed: needed, role: pool.role)
      return
    }
    let isShared = pool.workflows.count > 1
    self =
      shortBy > 0
      ? .short(
        by: shortBy, needed: needed, available: available, role: pool.role, alone: need.people,
        isShared: isShared)
      : .suffices(needed: needed, available: available, role: pool.role, isShared: isShared)
  }

  /// Whether a quick win may rest on it.
  ///
  /// Full automation needs somebody for a sample now and then: there a figure may be missing.
  func allowsQuickWin(fullAutomation: Bool) -> Bool {
    switch self {
    case .suffices: true
    case .short, .endless: false
    case .uncounted, .unnamed, .unknown: fullAutomation
    }
  }
}
