// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

extension FieldReader {
  static let workflowKeys = ["id", "name", "description", "assessed_on"]

  /// The workflow's own data; the id comes from the file's name where none is written.
  mutating func workflow(_ node: YAMLNode?, in draft: AnswerFileDraft) -> Workflow {
    let fields =
      node.flatMap { self.fields(of: $0, in: "workflow", keys: Self.workflowKeys) }
      ?? YAMLFields()
    let id: String
    if let node = fields["id"] {
      id = scalar(node, in: "the workflow's id", expected: "a name")?.text ?? ""
      if node.scalar?.isNull == false { check(id, at: node.start) }
    } else if draft.namesWorkflow {
      id = WorkflowID.stem(of: draft.name)
      if !WorkflowID.isAllowed(id) {
        let problem = WorkflowID.problem(ofFile: draft.name)
        error(problem.message, at: node?.start ?? .start, remedy: problem.remedy)
      }
    } else {
      id = ""
      error(
        "standard input has no file name to take the workflow's id from",
        at: node?.start ?? .start, remedy: "add workflow: {id: …}")
    }
    return Workflow(
      id: id, name: optionalText(fields["name"], in: "the workflow's name") ?? id,
      description: optionalText(fields["description"], in: "description"),
      assessedOn: optionalDate(fields["assessed_on"], in: "assessed_on"))
  }

  private mutating func check(_ id: String, at place: YAMLPosition) {
    if WorkflowID.isReserved(id) {
      error(
        "\(VisibleText.quoted(id)) cannot be a workflow's id", at: place,
        remedy: "the plans folder needs that name; choose another")
    } else if !WorkflowID.isValid(id) {
      error(
        "\(VisibleText.quoted(id)) cannot be a workflow's id", at: place,
        remedy: WorkflowID.remedy)
    }
  }

  /// Remarks as texts or as mappings with `what`, `who` (or `by`) and `due` (or `date`); actions
  /// also say what they come before, decisions what keeps them.
  mutating func remarks(_ node: YAMLNode?, in list: RemarkList) -> [Remark] {
    self.list(node, in: list.rawValue) { reader, item in
      let place = reader.location(item.start)
      guard item.entries != nil else {
        return reader.text(item, in: "an entry of \(list.rawValue)").map {
          Remark(what: $0, location: place)
        }
      }
      guard
        let fields = reader.fields(
          of: item, in: "an entry of \(list.rawValue)", keys: list.entryKeys),
        let words = reader.requiredText("what", of: fields)
      else { return nil }
      return Remark(
        what: words, who: reader.optionalText(fields["who"] ?? fields["by"], in: "who"),
        due: reader.optionalDate(fields["due"] ?? fields["date"], in: "due"),
        before: fields["before"].flatMap { reader.before($0) },
        settles: reader.optionalText(fields["settles"], in: "settles"),
        keptBy: fields["kept_by"].flatMap { reader.keptBy($0) },
        isProposed: reader.flag(fields["proposed"], in: "proposed"), location: place)
    }
  }

  mutating func signOff(_ node: YAMLNode) -> SignOff? {
    guard
      let fields = fields(of: node, in: "a signature", keys: ["name", "role", "date"]),
      let name = requiredText("name", of: fields)
    else { return nil }
    return SignOff(
      name: name, role: optionalText(fields["role"], in: "role"),
      date: optionalDate(fields["date"], in: "date"))
  }
}
