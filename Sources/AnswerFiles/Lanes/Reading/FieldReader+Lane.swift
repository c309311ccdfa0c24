// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

extension FieldReader {
  static let laneKeys = [
    "id", "name", "short", "share", "marks", "outcomes", "answers", "control", "approvers",
    "reviewer",
    "backup", "reviewers", "time_limit", "on_no_answer", "proposed",
  ]

  /// As many lanes as a workflow may have: each is assessed with every change of an answer.
  static let laneLimit = 100

  /// The lanes in the order of the file.
  mutating func lanes(_ node: YAMLNode?, in questionnaire: Questionnaire) -> [Lane] {
    if case .sequence(let items)? = node?.content, items.count > Self.laneLimit {
      error(
        "more than \(Self.laneLimit) lanes", at: items[Self.laneLimit],
        remedy: "put kinds of cases that are treated alike into one")
      return []
    }
    return list(node, in: "lanes") { $0.lane($1, in: questionnaire) }
  }

  mutating func lane(_ node: YAMLNode, in questionnaire: Questionnaire) -> Lane? {
    guard
      let fields = fields(of: node, in: "a lane", keys: Self.laneKeys),
      let id = required("id", of: fields, read: { $0.laneID($1) })
    else { return nil }
    let what = "lane '\(id)'"
    var lane = Lane(
      id: id, name: optionalText(fields["name"], in: "the name of \(what)") ?? id,
      location: location(node.start))
    lane.short = optionalText(fields["short"], in: "the short name of \(what)")
    lane.share = fields["share"].flatMap { share($0, in: "the share of \(what)") }
    lane.marks = list(fields["marks"], in: "the marks of \(what)") { $0.mark($1) }
    lane.outcomes = list(fields["outcomes"], in: "the outcomes of \(what)") { $0.outcome($1) }
    if let node = fields["answers"] {
      lane.answers = laneAnswers(node, of: id, in: questionnaire)
    }
    lane.control = optionalWord(fields["control"], in: "control", of: Control.self)
    lane.approvers = fields["approvers"].flatMap { approvers($0) }
    lane.reviewer = optionalText(fields["reviewer"], in: "reviewer")
    lane.backup = optionalText(fields["backup"], in: "backup")
    lane.reviewers = fields["reviewers"].flatMap { count($0, in: "reviewers") }
    lane.timeLimit = fields["time_limit"].flatMap { timeSpan($0, in: "time_limit") }
    lane.onNoAnswer = optionalText(fields["on_no_answer"], in: "on_no_answer")
    lane.isProposed = flag(fields["proposed"], in: "proposed")
    return lane
  }

  private mutating func laneID(_ node: YAMLNode) -> String? {
    guard let id = identifier(node, in: "a lane's id") else { return nil }
    guard !LaneID.isReserved(id) else {
      let why =
        LaneID.isWhole(id)
        ? "as it means all cases, or all that are left" : "as a phase has that name"
      error(
        "'\(id)' cannot be a lane's id, \(why)", at: node,
        remedy: "choose another, such as others")
      return nil
    }
    return id
  }

  /// An outcome; a bare text is one against the person.
  private mutating func outcome(_ node: YAMLNode) -> LaneOutcome? {
    guard node.entries != nil else {
      return text(node, in: "an outcome").flatMap { what in
        guard saysSomething(what, in: "an outcome", at: node) else { return nil }
        return LaneOutcome(what: what, isAdverse: true, location: location(node.start))
      }
    }
    guard
      let fields = fields(of: node, in: "an outcome", keys: ["what", "adverse", "proposed"]),
      let what = requiredText("what", of: fields),
      saysSomething(what, in: "an outcome", at: fields["what"] ?? node)
    else { return nil }
    return LaneOutcome(
      what: what, isAdverse: fields["adverse"].flatMap { yesNo($0, in: "adverse") } ?? true,
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  /// Whether a text names anything; what is not known yet stands nowhere.
  mutating func saysSomething(_ text: String, in what: String, at node: YAMLNode) -> Bool {
    guard !VisibleText.saysSomething(text) else { return true }
    error(
      "\(what) cannot be \(VisibleText.quoted(text)), which names nothing", at: node,
      remedy: "leave it out until it is known")
    return false
  }

  /// How many people approve a case: 1 or 2.
  mutating func approvers(_ node: YAMLNode) -> Int? {
    guard let number = number(node, in: "approvers") else { return nil }
    guard let count = number.wholeNumber, (1...2).contains(count) else {
      error("approvers cannot be \(number.text)", at: node, remedy: "write 1 or 2")
      return nil
    }
    return count
  }

  /// A number of people or cases: 0 or more, possibly with a decimal part.
  mutating func count(_ node: YAMLNode, in what: String) -> PlainNumber? {
    guard let number = number(node, in: what) else { return nil }
    guard number.value >= 0 else {
      error("\(what) is \(number.text), out of range", at: node, remedy: "it must be at least 0")
      return nil
    }
    return number
  }
}
