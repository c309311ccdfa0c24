// SPDX-License-Identifier: GPL-3.0-or-later

/// The fewest items that take one of every group and weigh enough together.
///
/// A minimum hitting set with a weight to reach: exact, by branch and bound. Groups can be chosen
/// so that no known method ends in time; the search then gives up at a fixed amount of work.
struct SmallestSelection {
  enum Outcome: Equatable {
    case count(Int)
    /// No selection has fewer than `limit` items.
    case none
    case gaveUp
  }

  /// The steps after which the search gives up; a step looks at one group or one item.
  static let mostSteps = 1_000_000

  private let weights: [Int]
  private let need: Int
  private let groups: [[Int]]
  private let heaviestFirst: [Int]
  private var groupsOf: [[Int]]
  /// The number of chosen items in each group.
  private var taken: [Int]
  private var isChosen: [Bool]
  /// Whether an item may be chosen for the groups it is in.
  private var isOpen: [Bool]
  private var chosenCount = 0
  private var chosenWeight = 0
  private var best: Int
  private var steps = 0

  /// - Parameters:
  ///   - groups: the items of each group, by their place in `weights`.
  ///   - limit: what is known to be possible already; only less is looked for.
  static func fewest(
    weights: [Int], need: Int, groups: [[Int]], below limit: Int
  ) -> Outcome {
    var search = SmallestSelection(weights, need, groups, limit)
    search.leaveOutDominated()
    guard search.steps <= mostSteps else { return .gaveUp }
    search.branch()
    guard search.steps <= mostSteps else { return .gaveUp }
    return search.best < limit ? .count(search.best) : .none
  }

  private init(_ weights: [Int], _ need: Int, _ groups: [[Int]], _ limit: Int) {
    self.weights = weights
    self.need = need
    self.groups = Set(groups.map { Set($0).sorted() }).sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    heaviestFirst = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    groupsOf = Array(repeating: [], count: weights.count)
    taken = Array(repeating: 0, count: self.groups.count)
    isChosen = Array(repeating: false, count: weights.count)
    isOpen = Array(repeating: true, count: weights.count)
    best = limit
    for (index, group) in self.groups.enumerated() {
      for item in group { groupsOf[item].append(index) }
    }
  }

  /// Leaves out items that another one can always stand in for: it is in the same groups and more,
  /// and weighs no less.
  private mutating func leaveOutDominated() {
    for item in weights.indices {
      guard let group = groupsOf[item].min(by: { groups[$0].count < groups[$1].count }) else {
        continue
      }
      for other in groups[group] where other != item && isOpen[other] {
        steps += groupsOf[item].count
        guard steps <= Self.mostSteps else { return }
        guard
          weights[other] >= weights[item], groupsOf[other].count >= groupsOf[item].count,
          Self.isSubset(groupsOf[item], of: groupsOf[other])
        else { continue }
        isOpen[item] = false
        break
      }
    }
  }

  /// Whether one ascending list is part of another.
  private static func isSubset(_ part: [Int], of whole: [Int]) -> Bool {
    var index = 0
    for element in part {
      while index < whole.count, whole[index] < element { index += 1 }
      guard index < whole.count, whole[index] == element else { return false }
    }
    return true
  }

  /// Tries every item of the smallest group that has none yet, each without those tried before it.
  ///
  /// The depth is bounded by the number of groups that share no item, and by `best`.
  private mutating func branch() {
    guard let more = itemsToReachWeight(), chosenCount + more < best else { return }
    let (group, apart) = openGroups()
    guard let group else {
      best = chosenCount + more
      return
    }
    guard chosenCount + apart < best else { return }
    let items = groups[group].filter { isOpen[$0] }.sorted { left, right in
      let (first, second) = (openGroupCount(of: left), openGroupCount(of: right))
      return first != second
        ? first > second : (weights[right], left) < (weights[left], right)
    }
    for item in items {
      guard steps <= Self.mostSteps else { break }
      isOpen[item] = false
      choose(item, 1)
      branch()
      choose(item, -1)
    }
    for item in items { isOpen[item] = true }
  }

  private mutating func choose(_ item: Int, _ sign: Int) {
    isChosen[item] = sign > 0
    chosenCount += sign
    chosenWeight += sign * weights[item]
    for group in groupsOf[item] { taken[group] += sign }
    steps += groupsOf[item].count
  }

  private mutating func openGroupCount(of item: Int) -> Int {
    steps += groupsOf[item].count
    return groupsOf[item].count { taken[$0] == 0 }
  }

  /// The group without an item that leaves the fewest choices, and how many groups without one
  /// share no choice, each of which takes an item more.
  private mutating func openGroups() -> (smallest: Int?, apart: Int) {
    var smallest: (group: Int, choices: Int)?
    var apart = 0
    var used: Set<Int> = []
    steps += groups.count
    for (index, group) in groups.enumerated() where taken[index] == 0 {
      steps += group.count
      let choices = group.filter { isOpen[$0] }
      if choices.count < smallest?.choices ?? .max { smallest = (index, choices.count) }
      if used.isDisjoint(with: choices) {
        apart += 1
        used.formUnion(choices)
      }
    }
    return (smallest?.group, apart)
  }

  /// How many items more the weight takes, heaviest first; nil where all are not enough.
  private mutating func itemsToReachWeight() -> Int? {
    var weight = chosenWeight
    var count = 0
    for item in heaviestFirst {
      if weight >= need { return count }
      steps += 1
      guard !isChosen[item] else { continue }
      weight += weights[item]
      count += 1
    }
    return weight >= need ? count : nil
  }
}
