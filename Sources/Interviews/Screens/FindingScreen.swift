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
