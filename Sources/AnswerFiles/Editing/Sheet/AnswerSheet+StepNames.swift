// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

/// What became of a step that others name.
struct StepRename {
  var old: String
  /// Nil where the step is gone.
  var new: String?
  /// Whether it still has letters that lanes can answer for themselves.
  var hasLetters: Bool

  /// What an edit does to the names of steps; those that stay as they are are left out.
  static func all(
    from before: [Step], to after: [Step], by edit: AnswerFileEdit
  ) -> [StepRename] {
    let remaining = Set(after.map(\.name))
    var seen: Set<String> = []
    return before.compactMap { step in
      guard seen.insert(step.name).inserted else { return nil }
      var new = remaining.contains(step.name) ? step.name : nil
      if new == nil, case .replaceStep(let index, let replaced) = edit,
        before[index].name == step.name
      {
        new = replaced.name
      }
      let hasLetters = after.contains { $0.name == new && $0.actor == .system }
      if new == step.name, hasLetters || step.actor != .system { return nil }
      return StepRename(old: step.name, new: new, hasLetters: hasLetters)
    }
  }
}

/// Lanes answer for steps by their names, decisions are kept by them, and rules work at them; a
/// name that is left behind would be an error in the file.
extension AnswerSheet {
  /// Makes the decisions and the letters of lanes follow the names of steps.
  mutating func follow(_ renames: [StepRename]) {
    for index in lanes.indices {
      for rename in renames {
        guard let letters = lanes[index].answers.steps.removeValue(forKey: rename.old),
          rename.hasLetters, let new = rename.new, lanes[index].answers.steps[new] == nil
        else { continue }
        lanes[index].answers.steps[new] = letters
      }
    }
    for index in decisions.indices {
      guard case .step(let name, let control)? = decisions[index].keptBy,
        let rename = renames.first(where: { $0.old == name })
      else { continue }
      decisions[index].keptBy = rename.new.map { .step($0, control) }
    }
  }

  /// Makes what names a step in a text follow its new name, or go where the step is gone.
  func write(_ renames: [StepRename], into editor: inout YAMLEditor) throws(EditRefused) {
    for rename in renames {
      try writeLetters(rename, into: &editor)
      guard rename.new != rename.old else { continue }
      try writeReferences(rename, list: "decisions", key: "kept_by", into: &editor)
      try writeReferences(rename, list: "rules", key: "at", into: &editor)
    }
  }

  private func writeLetters(
    _ rename: StepRename, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    for index in editor.root.items(of: "lanes").indices {
      let path: [YAMLStep] = [.key("lanes"), .index(index), .key("answers"), .key("steps")]
      guard let letters = editor.root.node(at: path + [.key(rename.old)]) else { continue }
      var fields = [YAMLValue.Field(rename.old, nil)]
      if rename.hasLetters, let new = rename.new, editor.root.node(at: path + [.key(new)]) == nil {
        fields.append(YAMLValue.Field(new, YAMLValue(letters)))
      }
      try editor.update(to: .record(fields, order: [], .block), at: path)
    }
  }

  private func writeReferences(
    _ rename: StepRename, list: String, key: String, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    for (index, item) in editor.root.items(of: list).enumerated()
    where item.node(at: [.key(key), .key("step")])?.scalar?.text == rename.old {
      let entry: [YAMLStep] = [.key(list), .index(index)]
      if let new = rename.new {
        let name = YAMLValue.record([YAMLValue.Field("step", .text(new))], order: [], .line)
        try editor.update(to: name, at: entry + [.key(key)])
      } else {
        try editor.update(to: .record([YAMLValue.Field(key, nil)], order: [], .line), at: entry)
      }
    }
  }
}

extension YAMLNode {
  /// The items of one of a file's lists.
  fileprivate func items(of list: String) -> [YAMLNode] {
    guard case .sequence(let items)? = node(at: [.key(list)])?.content else { return [] }
    return items
  }
}
