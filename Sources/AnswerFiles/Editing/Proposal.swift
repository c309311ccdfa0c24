// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// Something that counts and that nobody has agreed to yet, by its place in the file.
package struct Proposal: Sendable, Equatable {
  /// What it is, as far as the file's own words tell.
  package enum Kind: String, CaseIterable, Sendable {
    case answer
    case step
    case stepLetter = "step_letter"
    case lane
    case share
    case mark
    case outcome
    case laneAnswer = "lane_answer"
    case rule
    case risk
    case metric
    case action
    case deadline
    case other
  }

  package let kind: Kind
  let path: [YAMLStep]
  /// What it is called in the file: the id of a question, a name, or what is to be.
  package let name: String
  /// The other things that the file says of it, key by key.
  package let details: [String]
  /// The step or lane that it belongs to, from 0.
  package let owner: Int?

  package static func == (left: Proposal, right: Proposal) -> Bool {
    left.kind == right.kind && left.place == right.place && left.name == right.name
      && left.details == right.details
  }

  /// Its place in its list; nil where it stands in none.
  package var index: Int? {
    if case .index(let index)? = path.last { index } else { nil }
  }

  /// What it says, whatever stands before it in a list.
  package var words: String {
    ([kind.rawValue, name] + details).joined(separator: "\n")
  }

  /// Whether it is a text that can be said otherwise.
  package var isInWords: Bool {
    [.rule, .risk, .metric, .action, .deadline].contains(kind)
  }

  /// Its place in words, which no other one has.
  private var place: String {
    path.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): "\(index)"
      }
    }.joined(separator: "/")
  }
}

/// What a room makes of a proposal.
package enum Settlement: Sendable {
  /// It is agreed; whoever agreed to an answer is named beside it.
  case keep(by: String?)
  /// It is agreed in other words; what they do not say of it stays.
  case reword(Rewording)
  case drop
}

extension Proposal {
  private static let mark = "proposed"
  private static let agreedTo = "decided_by"
  /// The keys that name a thing, the first of which counts.
  private static let names = ["name", "what", "words", "label", "field", "answer", "id"]

  /// All proposals below a value, in the order of the file; the file's own depth bounds it.
  static func all(in node: YAMLNode, at path: [YAMLStep] = []) -> [Proposal] {
    switch node.content {
    case .scalar: return []
    case .sequence(let items):
      return items.enumerated().flatMap { all(in: $1, at: path + [.index($0)]) }
    case .mapping(let entries):
      let isOne = entries.contains {
        $0.key == mark && ["yes", "true"].contains($0.value.scalar?.text.lowercased() ?? "")
      }
      return (isOne && !path.isEmpty ? [Proposal(entries, at: path)] : [])
        + entries.flatMap { all(in: $0.value, at: path + [.key($0.key)]) }
    }
  }

  private init(_ entries: [YAMLEntry], at path: [YAMLStep]) {
    self.path = path
    kind = Self.kind(at: path)
    let words = entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0.text) } }
    let named = Self.names.lazy.compactMap { name in words.first { $0.0 == name } }.first
    switch (kind, path.last) {
    case (.answer, .key(let id)?), (.laneAnswer, .key(let id)?), (.stepLetter, .key(let id)?):
      name = id
    case (_, .key(let key)?): name = named?.1 ?? key
    default: name = named?.1 ?? ""
    }
    let isNamedByKey = [.answer, .laneAnswer, .stepLetter].contains(kind)
    details = entries.compactMap { entry in
      guard entry.key != Self.mark, isNamedByKey || entry.key != named?.0 else { return nil }
      let words = Self.words(of: entry.value) ?? Self.place(in: entry)
      return words.map { "\(entry.key): \($0)" }
    }
    if path.count > 1, case .index(let index) = path[1] { owner = index } else { owner = nil }
  }

  /// Where something holds, what it holds up, or what keeps it: `lane trucks`, `lane others, control human`.
  private static func place(in entry: YAMLEntry) -> String? {
    guard places.contains(entry.key), case .mapping(let parts) = entry.value.content else {
      return nil
    }
    let words = parts.compactMap { part in
      Self.words(of: part.value).map { "\(part.key) \($0)" }
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static let places: Set<String> = ["at", "before", "kept_by"]

  /// The text of a scalar, or those of a list of them.
  private static func words(of node: YAMLNode) -> String? {
    if let scalar = node.scalar { return scalar.text }
    guard case .sequence(let items) = node.content, !items.isEmpty else { return nil }
    let texts = items.compactMap(\.scalar?.text)
    return texts.count == items.count ? texts.joined(separator: ", ") : nil
  }

  /// Whether it is the days on which more cases arrive.
  package var isPeaks: Bool {
    guard path.count == 1, case .key("peak_dates")? = path.first else { return false }
    return true
  }

  private static func kind(at path: [YAMLStep]) -> Kind {
    let keys = path.compactMap { if case .key(let key) = $0 { key } else { nil } }
    switch (keys.first, keys.dropFirst().first, path.count) {
    case ("answers", _, 2): return .answer
    case ("steps", nil, 2): return .step
    case ("steps", "answers", 4): return .stepLetter
    case ("lanes", nil, 2): return .lane
    case ("lanes", "share", 3): return .share
    case ("lanes", "marks", 4): return .mark
    case ("lanes", "outcomes", 4): return .outcome
    case ("lanes", "answers", 4): return .laneAnswer
    case ("rules", nil, 2): return .rule
    case ("risks", nil, 2): return .risk
    case ("metrics", nil, 2): return .metric
    case ("actions", nil, 2): return .action
    case ("deadlines", nil, 2): return .deadline
    default: return .other
    }
  }

  /// Makes the file say what was settled, and nothing else.
  func settle(_ settlement: Settlement, in editor: inout YAMLEditor) throws(EditRefused) {
    switch settlement {
    case .keep(let who):
      var fields = [YAMLValue.Field(Self.mark, nil)]
      if let who, kind == .answer {
        fields.append(YAMLValue.Field(Self.agreedTo, .text(who)))
      }
      try editor.update(to: .record(fields, order: FieldReader.answerKeys, .line), at: path)
    case .reword(let words):
      try editor.update(
        to: .record(
          words.fields + [YAMLValue.Field(Self.mark, nil)], order: Rewording.keys, .line),
        at: path)
    case .drop:
      guard let last = path.last else { throw EditRefused() }
      let parent = Array(path.dropLast())
      switch last {
      case .index(let index): try editor.remove(at: index, in: parent)
      case .key(let key):
        try editor.update(
          to: .record([YAMLValue.Field(key, nil)], order: [], .line), at: parent)
      }
    }
  }
}

extension AnswerSheet {
  /// What the file proposes and nobody has agreed to yet, in its order.
  package var proposals: [Proposal] {
    YAMLEditor(text).map { Proposal.all(in: $0.root) } ?? []
  }

  /// How often one part of the file says what another does not allow.
  private var contradictions: Int {
    AnswerFileRules.problems(in: answerFile(fillingGaps: true), to: questionnaire)
      .count { $0.severity == .error }
  }

  /// The sheet after a proposal was settled.
  ///
  /// - Throws: where something else in the file would no longer hold.
  func settling(
    _ proposal: Proposal, _ settlement: Settlement, in editor: inout YAMLEditor
  ) throws(EditRefused) -> AnswerSheet {
    try proposal.settle(settlement, in: &editor)
    guard let changed = reread(editor.text), changed.problems.count <= problems.count,
      changed.refused.count <= refused.count, changed.contradictions <= contradictions
    else { throw EditRefused() }
    return changed
  }
}
