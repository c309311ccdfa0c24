// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether there are people for a workflow's work, the other workflows of their roles included.
enum Staffing {
  case suffices(needed: Int, available: Double, role: String, isShared: Bool)
  /// - Parameter alone: the people that the workflow needs by itself.
  case short(by: Double, needed: Int, available: Double, role: String, alone: Int?, isShared: Bool)
  case endless
  case uncounted(needed: Int, role: String)
  /// There are people for what is known of the work.
  case open(needed: Int, available: Double, role: String)
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
    guard let available = pool.available else {
      self = .uncounted(needed: needed, role: pool.role)
      return
    }
    guard let shortBy = pool.shortBy else {
      self = .open(needed: needed, available: available, role: pool.role)
      return
    }
    self =
      shortBy > 0
      ? .short(
        by: shortBy, needed: needed, available: available, role: pool.role,
        alone: day.need.people, isShared: isShared)
      : .suffices(needed: needed, available: available, role: pool.role, isShared: isShared)
  }

  private var severity: Int {
    switch self {
    case .suffices: 0
    case .open: 1
    case .uncounted: 2
    case .unnamed: 3
    case .unknown: 4
    case .short: 5
    case .endless: 6
    }
  }

  /// Whether a quick win may rest on it.
  ///
  /// Full automation needs somebody for a sample now and then: there a figure may be missing.
  func allowsQuickWin(fullAutomation: Bool) -> Bool {
    switch self {
    case .suffices: true
    case .short, .endless: false
    case .open, .uncounted, .unnamed, .unknown: fullAutomation
    }
  }
}
