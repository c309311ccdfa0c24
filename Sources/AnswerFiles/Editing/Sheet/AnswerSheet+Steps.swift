// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension AnswerSheet {
  private static let list: [YAMLStep] = [.key("steps")]

  /// Makes an edit of the steps to a text.
  func writeSteps(
    _ edit: AnswerFileEdit, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    switch edit {
    case .replaceSteps(let new):
      let written = editor.root.node(at: Self.list)
      guard !new.isEmpty || written != nil else { return }
      // What is no step must not go with the steps in silence.
      guard areAllRead(written) else { throw EditRefused() }
      try editor.update(to: .file("steps", .list(new.map { YAMLValue($0) }, .block)))
    case .insertStep(let step, let index) where index == steps.count:
      try editor.append(YAMLValue(step), to: "steps")
    case .insertStep(let step, let index):
      try editor.insert(YAMLValue(step), at: try item(index), in: Self.list)
    case .replaceStep(let index, let step):
      let item = try item(index)
      let changes = YAMLValue.record(
        changes(of: steps[index], to: step), order: FieldReader.stepKeys, .block)
      try editor.update(to: changes, at: Self.list + [.index(item)])
    case .moveStep(let index, let target):
      try editor.move(from: try item(index), to: try item(target), in: Self.list)
    case .removeStep(let index): try editor.remove(at: try item(index), in: Self.list)
    default: break
    }
  }

  private func areAllRead(_ list: YAMLNode?) -> Bool {
    guard let list, !list.isUnwritten else { return true }
    return if case .sequence(let items) = list.content { items.count == stepItems.count } else {
      false
    }
  }

  /// The number of a step in the file, where there may be items that are no steps.
  private func item(_ index: Int) throws(EditRefused) -> Int {
    guard stepItems.indices.contains(index) else { throw EditRefused() }
    return stepItems[index]
  }

  /// The fields of a step that another changes, without a value those it takes away.
  private func changes(of old: Step, to new: Step) -> [YAMLValue.Field] {
    var changes: [YAMLValue.Field] = []
    func note(_ key: String, _ isSame: Bool) {
      guard !isSame else { return }
      changes.append(new.fields.first { $0.key == key } ?? YAMLValue.Field(key, nil))
    }
    note("name", old.name == new.name)
    note("actor", old.actor == new.actor)
    note("decides", old.decides == new.decides)
    note("takes_effect", old.takesEffect == new.takesEffect)
    note("lanes", old.lanes == new.lanes)
    note("control", old.control == new.control)
    note("approvers", old.approvers == new.approvers)
    note("reviewer", old.reviewer == new.reviewer)
    note("backup", old.backup == new.backup)
    note("on_no_answer", old.onNoAnswer == new.onNoAnswer)
    note("note", old.note == new.note)
    note("proposed", old.isProposed == new.isProposed)
    let letters = StepQuestion.allCases.compactMap { question -> YAMLValue.Field? in
      let (before, after) = (
        old.answers[question].map { AnswerEntry($0) },
        new.answers[question].map { AnswerEntry($0) }
      )
      return before == after
        ? nil : YAMLValue.Field(question.rawValue, after.map { YAMLValue($0) })
    }
    if new.answers.isEmpty {
      note("answers", old.answers.isEmpty)
    } else if !letters.isEmpty {
      let order = StepQuestion.allCases.map(\.rawValue)
      changes.append(YAMLValue.Field("answers", .record(letters, order: order, .line)))
    }
    return changes
  }
}
