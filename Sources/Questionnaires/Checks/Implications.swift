// SPDX-License-Identifier: GPL-3.0-or-later

/// What must have been answered for a condition to hold, its questions' own conditions included.
struct Implications {
  /// Why the condition can never hold, or nil.
  private(set) var contradiction: String?
  /// The answers still possible per question; a question that takes several answers has none here.
  private var possible: [String: Set<String>] = [:]
  private var visited: Set<String> = []

  /// How many entries are followed; a contradiction behind more of them is not found.
  private static let mostEntries = 100

  init(of condition: Condition, in questionnaire: Questionnaire) {
    add(condition, in: questionnaire)
  }

  private mutating func add(_ condition: Condition, in questionnaire: Questionnaire) {
    // A stack of its own: conditions may depend on each other in a chain as long as the file.
    var waiting = Array(condition.entries.reversed())
    var left = Self.mostEntries
    while left > 0, let entry = waiting.popLast() {
      left -= 1
      guard let question = questionnaire.question(entry.question) else { continue }
      // Two values of a question that takes several do not exclude each other.
      if question.kind != .someOf {
        let left = possible[question.id].map { $0.intersection(entry.values) } ?? Set(entry.values)
        if left.isEmpty, contradiction == nil {
          contradiction = "'\(question.id)' would need two answers at once"
        }
        possible[question.id] = left
      }
      if visited.insert(question.id).inserted {
        waiting += question.condition.entries.prefix(left).reversed()
      }
    }
  }
}
