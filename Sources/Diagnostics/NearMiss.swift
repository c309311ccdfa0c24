// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the word that was probably meant.
package enum NearMiss {
  /// Longer words have no near miss: comparing takes time by the square of the length.
  private static let longestWord = 64

  /// The closest of `candidates` to `word`, or nil when none is near enough to be a slip.
  ///
  /// Near enough is one edit per three characters of the word; a shorter word has no near miss. An
  /// edit inserts, deletes or replaces a character, or swaps two neighbors. Ties go to the earlier
  /// candidate.
  package static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= 4 * longestWord, word.count <= longestWord else { return nil }
    let limit = word.count / 3
    let typed = Array(word.lowercased())
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate.utf8.count <= 8 * longestWord {
      let other = Array(candidate.lowercased())
      guard abs(other.count - typed.count) <= limit else { continue }
      let distance = edits(from: typed, to: other, limit: limit)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The optimal string alignment distance; where it is beyond the limit, any number beyond it.
  private static func edits(
    from left: [Character], to right: [Character], limit: Int
  ) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    var least = 0
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      // Two rows beyond the limit lead to nothing within it.
      let leastBefore = least
      least = current.min() ?? 0
      if least > limit, leastBefore >= limit { return limit + 1 }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
