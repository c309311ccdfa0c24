// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// What a line typed under the workflows of a folder asks for.
package enum WorkflowChoice {
  case open(WorkflowRow)
  /// Goes on where an answer is missing, also one that was passed over.
  case fill(WorkflowRow)
  /// Another workflow with that name.
  case new(String)
  case quit

  package static func read(_ line: String, rows: [WorkflowRow]) throws(InputRefusal)
    -> WorkflowChoice
  {
    let text = TypedText.singleLine(line)
    let typed = text.lowercased()
    if typed.isEmpty { return try unfinished(in: rows) }
    if ["quit", ":quit", "q"].contains(typed) { return .quit }
    if typed == "<" || typed.hasPrefix(":") {
      let words = rows.isEmpty ? "" : "the number or name of a workflow, "
      throw InputRefusal(
        "Here you choose a workflow: type \(words)new and a name, or quit. The other commands "
          + "work inside one.", example: rows.isEmpty ? "new Refund requests" : "1")
    }
    if let row = rows.first(where: { $0.id.lowercased() == typed || $0.name.lowercased() == typed })
    {
      return .open(row)
    }
    if let number = Int(typed) {
      guard rows.indices.contains(number - 1) else {
        throw InputRefusal(
          "There is no workflow \(number).", example: rows.isEmpty ? "new Refund requests" : "1")
      }
      return .open(rows[number - 1])
    }
    if typed == "new" || typed.hasPrefix("new ") {
      let name = text.dropFirst(3).trimmingSpaces
      guard !name.isEmpty else {
        throw InputRefusal("A new workflow needs a name.", example: "new Refund requests")
      }
      return .new(name)
    }
    let fitting = rows.filter { $0.id.lowercased().hasPrefix(typed) }
    if fitting.count == 1 { return .open(fitting[0]) }
    let near = NearMiss.of(typed, in: rows.map(\.id) + ["new", "quit"]).map {
      " Did you mean \($0)?"
    }
    throw InputRefusal(
      "\(VisibleText.quoted(text)) is no workflow of this folder.\(near ?? "")",
      example: "new Refund requests")
  }

  /// Enter goes on with the first workflow whose verdict lacks answers, then with the first that
  /// lacks any.
  private static func unfinished(in rows: [WorkflowRow]) throws(InputRefusal) -> WorkflowChoice {
    let rows = rows.filter { $0.problem == nil }
    if let row = rows.first(where: { $0.missing > 0 }) { return .open(row) }
    guard let row = rows.first(where: { $0.answered < $0.total }) else {
      throw InputRefusal(
        rows.isEmpty ? "Type new and a name." : "Every question about these workflows is answered.",
        example: "new Refund requests")
    }
    return .fill(row)
  }
}
