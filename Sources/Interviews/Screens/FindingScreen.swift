// SPDX-License-Identifier: GPL-3.0-or-later

/// A contradiction or a gap between answers, in the words of the plan.
package struct InterviewFinding: Sendable, Equatable {
  package var says: String
  package var but: String
  package var proposal: String
  /// Whether answers that were given speak against each other; a gap can be closed by what is still
  /// asked.
  package var isContradiction: Bool
  /// Who does what is proposed, as the proposal names them; nil where it names nobody.
  package var owner: String?

  /// What is to be done, with what it is about, as it stands among other things to do.
  var task: String { task(for: nil) }

  /// The task of whoever takes it up, in place of the one whom the plan proposes.
  func task(for who: String?) -> String {
    var proposal = proposal
    if let who, let owner, let place = proposal.firstRange(of: owner) {
      proposal.replaceSubrange(place, with: who)
    }
    return "\(says), but \(against)\(Self.proposed)\(proposal)"
  }

  private static let proposed = ". Proposed: "

  /// What speaks against it, as it goes on in a sentence.
  var against: String { but.prefix(1).lowercased() + but.dropFirst() }

  /// The findings with those as one that speak against the same in the same words, such as one for
  /// each kind of case.
  static func together(_ findings: [InterviewFinding]) -> [InterviewFinding] {
    var together: [InterviewFinding] = []
    for finding in findings {
      let same = together.firstIndex {
        $0.but == finding.but && $0.proposal == finding.proposal
          && $0.isContradiction == finding.isContradiction
      }
      if let same { together[same].says += "; \(finding.says)" } else { together.append(finding) }
    }
    return together
  }

  /// What stays of it when the figures in its words change, or what is proposed does.
  var key: String { Self.key(of: task) }

  static func key(of task: String) -> String {
    let task = task.firstRange(of: proposed).map { task[..<$0.lowerBound] } ?? task[...]
    var key = ""
    for character in task where !(character.isNumber && key.last == "#") {
      if character.isNumber {
        // 1,200 and 0.5 are one figure.
        while key.hasSuffix("#,") || key.hasSuffix("#.") { key.removeLast(2) }
        if key.last != "#" { key.append("#") }
      } else {
        key.append(character)
      }
    }
    return key
  }

  /// What it says with the kinds of cases, steps and other names in it apart: a finding of several is
  /// the same while some of them are left.
  struct Key {
    private let words: String
    private let names: Set<String>

    init(_ task: String) {
      var parts: [String] = []
      var names: Set<String> = []
      for part in InterviewFinding.key(of: task).split(
        separator: "“", omittingEmptySubsequences: false)
      {
        guard let end = part.firstIndex(of: "”"), !parts.isEmpty else {
          parts.append(String(part))
          continue
        }
        names.insert(String(part[..<end]))
        let rest = String(part[part.index(after: end)...])
        // Names one after the other are one list of them.
        if [", ", ", and ", " and "].contains(rest) { continue }
        parts.append(rest)
      }
      words = parts.joined(separator: "“”")
      self.names = names
    }

    /// Whether it says the same of all the names in another one.
    func covers(_ other: Key) -> Bool { words == other.words && other.names.isSubset(of: names) }
  }

  package init(
    says: String, but: String, proposal: String, isContradiction: Bool = true,
    owner: String? = nil
  ) {
    self.says = says
    self.but = but
    self.proposal = proposal
    self.isContradiction = isContradiction
    self.owner = owner
  }
}

/// Shows a finding, and asks who settles it.
package struct FindingScreen: Sendable {
  package var finding: InterviewFinding
  package var number: Int
  package var total: Int
  package var participants: [String]
}
