// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that the page marks as its own is the same wherever it stands.
struct OwnFiguresDiffer: RewriteRule {
  private static let same = 0.6

  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    var first: [(read: ReadStatement, number: StatedNumber)] = []
    var problems: [RewriteProblem] = []
    for read in page.statements {
      for number in read.numbers where number.isOwn || read.isOwn {
        guard !facts.facts.contains(where: { number.tells($0.number) }) else { continue }
        let other = first.first { earlier in
          earlier.number.unit == number.unit && earlier.number.isComparable(to: number)
            && earlier.read.statement.line != read.statement.line
            && Likeness.of(Self.words(of: earlier.read), Self.words(of: read), by: facts)
              >= Self.same
        }
        if let other, !number.tells(other.number) {
          problems.append(
            RewriteProblem(
              line: read.line(of: number.token),
              "“\(number.written)” disagrees with “\(other.number.written)” in line "
                + "\(other.read.line(of: other.number.token))",
              remedy: "say one number, in both places"))
        } else if other == nil {
          first.append((read, number))
        }
      }
    }
    return problems
  }

  /// What a statement is about besides its numbers.
  private static func words(of read: ReadStatement) -> Set<String> {
    read.topics.filter { $0.first?.isNumber != true }
  }
}
