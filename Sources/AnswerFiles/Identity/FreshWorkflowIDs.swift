// SPDX-License-Identifier: GPL-3.0-or-later

/// Ids made from names, no two alike, also where only the case differs.
package struct FreshWorkflowIDs: Sendable {
  private var used: Set<String> = []
  /// The number to try next behind an id, so that a thousand namesakes take no longer than others.
  private var next: [String: Int] = [:]

  package init() {}

  /// Keeps an id from being given to another workflow; false where one has it already.
  @discardableResult
  package mutating func reserve(_ id: String) -> Bool { used.insert(id.lowercased()).inserted }

  /// The id of a workflow by its name; with a number behind it where another has the id.
  package mutating func derive(from name: String) -> (id: String, isNumbered: Bool) {
    let id = WorkflowID.derived(from: name)
    if reserve(id) { return (id, false) }
    var number = next[id] ?? 2
    while !reserve("\(id)-\(number)") { number += 1 }
    next[id] = number + 1
    return ("\(id)-\(number)", true)
  }
}
