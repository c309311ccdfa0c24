// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What was proposed and nobody has agreed to yet, one thing after the other: kept, changed, dropped,
/// or left for later.
struct ReviewStop: Stop {
  private enum Choice: String, CaseIterable {
    case keep
    case change
    case drop
  }

  /// The proposals that were left for later, by what they say.
  private var left: Set<String> = []
  /// How many there were at the start.
  private var total: Int
  /// What was said so far, the last one last: how the file was before and after it, and what had been
  /// left until then.
  private var said: [Said] = []

  private struct Said {
    var before: String
    var after: String
    var left: Set<String>
    /// How much had been settled until then.
    var settled: Int
    /// Whether it was changed at another prompt.
    var isElsewhere = false
  }

  init(total: Int) { self.total = total }

  var place: Place { .review }

  func stands(in interview: Interview) -> Bool {
    interview.sheet.proposals.contains(where: isOpen)
  }

  func prompt(in interview: Interview) -> Prompt {
    let all = interview.sheet.proposals
    guard let index = all.firstIndex(where: isOpen) else { return Prompt(.none, label: "review>") }
    return Prompt(
      .review(
        interview.reviewScreen(
          all[index], number: max(1, total - all.count(where: isOpen) + 1),
          total: max(total, all.count))),
      label: "review>", choices: Choice.allCases.map(\.rawValue))
  }

  private func isOpen(_ proposal: Proposal) -> Bool { !left.contains(proposal.words) }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard let proposal = interview.sheet.proposals.first(where: isOpen) else { return .close }
    var next = self
    let text = interview.sheet.text
    next.said.append(
      Said(
        before: text, after: text, left: left, settled: interview.settlements.count))
    guard !line.isEmpty else {
      next.left.insert(proposal.words)
      // It was looked at, and is not asked again right away.
      if proposal.kind == .answer { interview.skipped.insert(proposal.name) }
      return next.goOn(in: &interview)
    }
    let (choice, rest) = try read(line, in: interview)
    do throws(InputRefusal) {
      return try next.take(rest, as: choice, of: proposal, line, in: &interview)
    } catch {
      // What is typed again begins with the same word.
      var refusal = error
      if let example = error.example,
        !Choice.allCases.contains(where: { example.hasPrefix($0.rawValue) })
      {
        refusal.example = "\(choice.rawValue) \(example)"
      }
      throw refusal
    }
  }

  private func take(
    _ rest: String, as choice: Choice, of proposal: Proposal, _ line: String,
    in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    switch choice {
    case .keep:
      let who = try agreer(rest, in: interview)
      if let stranger = asked(about: who, line, in: interview) { return stranger }
      let said = interview.minuted(proposal, .kept, by: who)
      try interview.settle(proposal, .keep(by: who))
      interview.settlements += said
      interview.prompter.show(.notice(.settled(.kept, by: who)))
    case .drop:
      let who = try agreer(rest, in: interview)
      if let stranger = asked(about: who, line, in: interview) { return stranger }
      let said = interview.minuted(proposal, .dropped, by: who)
      try interview.settle(proposal, .drop)
      interview.settlements += said
      interview.prompter.show(.notice(.settled(.dropped, by: who)))
    case .change:
      if proposal.isInWords {
        guard !rest.isEmpty else {
          throw InputRefusal("Type the new words behind it.", example: "change \(proposal.name)")
        }
        let words = try RewordingInput.read(rest, for: proposal, in: interview)
        if let stranger = asked(about: words.who, line, in: interview) { return stranger }
        let said = interview.minuted(proposal, .changed, by: words.who, after: words.said)
        try interview.settle(proposal, .reword(words))
        interview.settlements += said
        tellChanged(to: words, proposal, in: interview)
      } else {
        guard let stop = proposal.changed(in: interview) else {
          throw InputRefusal(
            "This is changed in the file itself; here it can be kept or dropped.", example: "keep")
        }
        var elsewhere = self
        elsewhere.said[elsewhere.said.count - 1].isElsewhere = true
        if let place = interview.trail.lastIndex(where: { $0.place == .review }) {
          interview.trail[place] = elsewhere
        }
        return .go(stop)
      }
    }
    return goOn(in: &interview)
  }

  /// Back to the proposal before, as it was: what was kept, said otherwise or dropped is proposed again.
  ///
  /// Nil where there is none. Where something else was said since, such as who decides, that stays: a
  /// proposal that was left comes back, and what was agreed is not taken back with it.
  func back(in interview: inout Interview) -> Turn? {
    guard let last = said.last else { return nil }
    var before = self
    before.said.removeLast()
    before.left = last.left
    if last.before != last.after || last.isElsewhere {
      guard last.after == interview.sheet.text, interview.restore(last.before) else {
        interview.prompter.show(.notice(.saidSince))
        return .again
      }
      interview.settlements.removeLast(max(0, interview.settlements.count - last.settled))
    }
    interview.trail[interview.trail.count - 1] = before
    return .again
  }

  /// On to the next proposal; behind the last one, back to where the review was asked for.
  private func goOn(in interview: inout Interview) -> Turn {
    // A name that was asked about is settled.
    if let place = interview.trail.lastIndex(where: { $0.place == .review }) {
      interview.trail.removeSubrange((place + 1)...)
    }
    guard stands(in: interview) else {
      interview.tellReviewed()
      return .close
    }
    var next = self
    if let last = next.said.indices.last { next.said[last].after = interview.sheet.text }
    interview.trail[interview.trail.count - 1] = next
    return .again
  }

  /// What a name leads to that nobody has.
  private func asked(about who: String?, _ line: String, in interview: Interview) -> Turn? {
    guard let who, interview.isStranger(who) else { return nil }
    // It is taken again from the start once the name is settled.
    var asked = self
    asked.said.removeLast()
    return .go(StrangerStop(name: who, role: .owner, asked: asked, line: line))
  }

  /// Says back what the file says now.
  private func tellChanged(
    to words: Rewording, _ proposal: Proposal, in interview: Interview
  ) {
    let particulars = interview.sheet.particulars
    let index = proposal.index ?? 0
    switch words {
    case .deadline where particulars.deadlines.indices.contains(index):
      let deadline = DeadlineInput.typed(particulars.deadlines[index])
      interview.prompter.show(.notice(.settled(.changed, by: nil)))
      interview.prompter.show(.notice(.deadline(deadline)))
    case .action where interview.sheet.actions.indices.contains(index):
      let action = interview.sheet.actions[index]
      interview.prompter.show(.notice(.settled(.changed, by: nil)))
      interview.prompter.show(
        .notice(.remembered(.actions, action, before: interview.name(of: action.before))))
      interview.tellDayOff(action.due)
    default:
      interview.prompter.show(.notice(.settled(.changed, by: nil, what: words.said)))
    }
  }

  private func read(
    _ line: String, in interview: Interview
  ) throws(InputRefusal) -> (Choice, rest: String) {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let word = parts.first.map { $0.lowercased() } ?? ""
    guard let choice = Choice.allCases.first(where: { $0.rawValue.hasPrefix(word) }) else {
      throw InputRefusal(
        "Type keep, change or drop, with @ and a name behind it for whoever says so; Enter leaves "
          + "it for later.",
        example: "keep @\(interview.sheet.participants.first ?? "Head of operations")")
    }
    return (choice, parts.count > 1 ? parts[1].trimmingSpaces : "")
  }

  /// Who says so; nil where nobody is named.
  private func agreer(_ text: String, in interview: Interview) throws(InputRefusal) -> String? {
    guard !text.isEmpty else { return nil }
    let participants = interview.sheet.participants
    let others = interview.namedBefore
    try Mention.refuseAmbiguous(in: text, participants: participants, others: others)
    let (rest, who) = Mention.split(text, participants: participants, others: others)
    guard rest.isEmpty, let who else {
      throw InputRefusal(
        "Behind the word stands an @ with the name of whoever says so.",
        example: "keep @\(participants.first ?? "Head of operations")")
    }
    return try NameMatch.name(who, among: participants, others: others)
  }
}
