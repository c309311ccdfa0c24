// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether there are people for a workflow's work, the other workflows of their roles included.
enum Staffing {
  case suffices(needed: Int, available: Double, role: String, isShared: Bool)
  /// There are people on ordinary days, and a peak day takes more.
  case sufficesOrdinarily(
    needed: Int, available: Double, role: String, isShared: Bool, more: Double)
  /// Hours beside other work are enough, or too few by so many.
  case hours(needed: Double, available: Double, role: String, short: Double)
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
      if let there = pool.hoursThere, let hours = pool.ordinary?.hours,
        let short = pool.hoursShort(on: pool.ordinary)
      {
        self = .hours(needed: hours, available: there, role: pool.role, short: short)
      } else {
        self = .uncounted(needed: needed, role: pool.role)
      }
      return
    }
    guard let shortBy = pool.shortBy else {
      self = .open(needed: needed, available: available, role: pool.role)
      return
    }
    if shortBy > 0 {
      self = .short(
        by: shortBy, needed: needed, available: available, role: pool.role,
        alone: day.need.people, isShared: isShared)
    } else if let more = pool.peak?.shortBy, more > 0 {
      self = .sufficesOrdinarily(
        needed: needed, available: available, role: pool.role, isShared: isShared, more: more)
    } else {
      self = .suffices(needed: needed, available: available, role: pool.role, isShared: isShared)
    }
  }

  private var severity: Int {
    switch self {
    // Who only reads samples says least of a workflow.
    case .hours(_, _, _, let short): short > 0 ? 7 : 0
    case .suffices: 1
    case .sufficesOrdinarily: 2
    case .open: 3
    case .uncounted: 4
    case .unnamed: 5
    case .unknown: 6
    case .short: 8
    case .endless: 9
    }
  }

  /// Whether a quick win may rest on it.
  ///
  /// Full automation needs somebody for a sample now and then: there a figure may be missing.
  func allowsQuickWin(fullAutomation: Bool) -> Bool {
    switch self {
    // On peak days people are lent.
    case .suffices, .sufficesOrdinarily: true
    case .hours(_, _, _, let short): short <= 0
    case .short, .endless: false
    case .open, .uncounted, .unnamed, .unknown: fullAutomation
    }
  }
}
