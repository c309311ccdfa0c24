// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether there are people for a workflow's work, the other workflows of their roles included.
enum Staffing {
  case suffices(needed: Int, available: Double, role: String, isShared: Bool)
  /// - Parameter alone: the people that the workflow needs by itself.
  case short(by: Double, needed: Int, available: Double, role: String, alone: Int?, isShared: Bool)
  case endless
  case uncounted(needed: Int, role: String)
  case unnamed(needed: Int?)
  case unknown

  /// The worst of a workflow's roles.
  init(of row: PortfolioRow, in pools: [ReviewerPool]) {
    let each = row.figures.roles.map { need in
      Self(of: need, in: pools.first { $0.key == need.role })
    }
    self = each.max { $0.severity < $1.severity } ?? .unknown
  }

  private init(of need: RoleNeed, in pool: ReviewerPool?) {
    guard let day = need.ordinary else {
      self = .unknown
      return
    }
    guard day.need != .endless, pool?.isEndless != true else {
      self = .endless
      return
    }
    guard let pool, let needed = pool.needed else {
      self = .unnamed(needed: day.need.people)
      return
    }
    let isShared = pool.workflows.count > 1
    if let available = pool.available, let shortBy = pool.shortBy {
      self =
        shortBy > 0
        ? .short(
          by: shortBy, needed: needed, available: available, role: pool.role,
          alone: day.need.people, isShared: isShared)
        : .suffices(needed: needed, available: available, role: pool.role, isShared: isShared)
    } else {
      self = .uncounted(needed: needed, role: pool.role)
    }
  }

  private var severity: Int {
    switch self {
    case .suffices: 0
    case .uncounted: 1
    case .unnamed: 2
    case .unknown: 3
    case .short: 4
    case .endless: 5
    }
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
