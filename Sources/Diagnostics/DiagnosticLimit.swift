// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells the first problems of each file by place, and how many more it has.
package struct DiagnosticLimit {
  /// How many problems of a file are told.
  package static let most = 100

  private var told: [String: Int] = [:]

  package init() {}

  /// What to tell of some more problems, after those that were told before.
  package mutating func admitted(_ problems: [Diagnostic]) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for problem in problems where !problem.isRest {
      if let file = problem.location?.file { counts[file, default: 0] += 1 }
    }
    let isFull = counts.contains { told[$0.key, default: 0] + $0.value > Self.most }
    guard isFull || problems.contains(where: \.isRest) else {
      told.merge(counts, uniquingKeysWith: +)
      return problems
    }
    var left = Dictionary(
      uniqueKeysWithValues: counts.keys.map { ($0, max(0, Self.most - told[$0, default: 0])) })
    told.merge(counts, uniquingKeysWith: +)
    var admitted: [Diagnostic] = []
    var others: [String: [Diagnostic]] = [:]
    for problem in isFull ? problems.sortedByPlace() : problems {
      guard let file = problem.location?.file else {
        admitted.append(problem)
        continue
      }
      if !problem.isRest, let room = left[file], room > 0 {
        left[file] = room - 1
        admitted.append(problem)
      } else {
        others[file, default: []].append(problem)
      }
    }
    let rests = others.keys.sorted().compactMap { Diagnostic.rest(of: others[$0] ?? []) }
    return admitted + rests
  }
}
