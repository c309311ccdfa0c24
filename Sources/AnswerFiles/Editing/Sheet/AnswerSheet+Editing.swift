// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

extension AnswerSheet {
  /// The sheet and its text after some edits, one after the other.
  ///
  /// - Throws: where a text would not say exactly what the edits ask for, or would change in
  ///   another place.
  package func applying(_ edits: [AnswerFileEdit]) throws(EditRefused) -> AnswerSheet {
    guard var editor = YAMLEditor(text) else { throw EditRefused() }
    var sheet = self
    for edit in edits {
      if case .settle(let proposal, let settlement) = edit {
        sheet = try sheet.settling(proposal, settlement, in: &editor)
        continue
      }
      if case .restore(let earlier) = edit {
        guard let read = reread(earlier), let fresh = YAMLEditor(earlier) else {
          throw EditRefused()
        }
        (sheet, editor) = (read, fresh)
        continue
      }
      let edit = try edit.tidied(for: questionnaire)
      try sheet.write(edit, into: &editor)
      var expected = sheet
      try expected.take(edit)
      guard let changed = reread(editor.text), changed.saysTheSame(as: expected) else {
        throw EditRefused()
      }
      sheet = changed
    }
    return sheet
  }

  /// Makes an edit to the values alone.
  mutating func take(_ edit: AnswerFileEdit) throws(EditRefused) {
    let before = steps
    defer { follow(StepRename.all(from: before, to: steps, by: edit)) }
    switch edit {
    case .entry(let id, let entry):
      entries[id] = entry
      if entry?.value != nil || entry == nil { refused[id] = nil }
    case .assessedOn(let date): workflow.assessedOn = date
    case .workflowID(let id): workflow.id = id
    case .workflowName(let name): workflow.name = name
    case .workflowDescription(let text): workflow.description = text
    case .participants(let names): participants = names
    case .decider(let name): decider = name
    case .replaceSteps(let new): steps = new
    case .insertStep(let step, let index):
      guard (0...steps.count).contains(index) else { throw EditRefused() }
      steps.insert(step, at: index)
    case .replaceStep(let index, let step):
      guard steps.indices.contains(index) else { throw EditRefused() }
      steps[index] = step
    case .moveStep(let index, let target):
      guard steps.indices.contains(index), steps.indices.contains(target) else {
        throw EditRefused()
      }
      steps.insert(steps.remove(at: index), at: target)
    case .removeStep(let index):
      guard steps.indices.contains(index) else { throw EditRefused() }
      steps.remove(at: index)
    case .insertLane, .replaceLane, .moveLane, .removeLane: try takeLanes(edit)
    case .remark(let list, let remark): self[list].append(remark)
    case .replaceRemark(let list, let index, let remark):
      guard self[list].indices.contains(index) else { throw EditRefused() }
      self[list][index] = remark
    case .removeRemark(let list, let index):
      guard self[list].indices.contains(index) else { throw EditRefused() }
      self[list].remove(at: index)
    case .removeDeadline(let index):
      guard deadlines.indices.contains(index) else { throw EditRefused() }
      deadlines.remove(at: index)
    case .calibration(let new): calibration = new
    case .keep(let index, let keptBy):
      guard decisions.indices.contains(index) else { throw EditRefused() }
      decisions[index].keptBy = keptBy
    case .deadline(let deadline): deadlines.append(deadline)
    case .peakDates(let dates): peakDates = dates
    // They are edits of the text alone.
    case .settle, .restore: throw EditRefused()
    }
  }

  /// Makes an edit to a text.
  private func write(
    _ edit: AnswerFileEdit, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    switch edit {
    case .entry(let id, let entry): try write(entry, to: id, into: &editor)
    case .assessedOn(let date): try write("assessed_on", .date(date), into: &editor)
    case .workflowID(let id): try write("id", .workflowID(id), into: &editor)
    case .workflowName(let name): try write("name", .text(name), into: &editor)
    case .workflowDescription(let text):
      try write("description", text.map(YAMLValue.text), into: &editor)
    case .participants(let names):
      guard !names.isEmpty || editor.root.node(at: [.key("participants")]) != nil else { return }
      try editor.update(to: .file("participants", .list(names.map(YAMLValue.text), .line)))
    case .decider(let name): try editor.update(to: .file("decider", name.map(YAMLValue.text)))
    case .remark(let list, let remark):
      try editor.append(YAMLValue(remark), to: list.rawValue)
    case .replaceRemark(let list, let index, let remark):
      try editor.update(to: YAMLValue(remark), at: [.key(list.rawValue), .index(index)])
    case .removeRemark(let list, let index):
      try editor.remove(at: index, from: list.rawValue)
    case .removeDeadline(let index): try editor.remove(at: index, from: "deadlines")
    case .calibration(let calibration):
      try editor.update(to: .file("calibration", YAMLValue(calibration)))
    case .keep(let index, let keptBy):
      guard decisions.indices.contains(index) else { throw EditRefused() }
      let list: [YAMLStep] = [.key(RemarkList.decisions.rawValue)]
      var decision = decisions[index]
      decision.keptBy = keptBy
      try editor.update(to: YAMLValue(decision), at: list + [.index(index)])
    case .deadline(let deadline): try editor.append(YAMLValue(deadline), to: "deadlines")
    case .peakDates(let dates):
      let node = editor.root.node(at: [.key("peak_dates")])
      try editor.update(to: .file("peak_dates", dates.map { YAMLValue($0, over: node) }))
    case .settle(let proposal, let settlement): try proposal.settle(settlement, in: &editor)
    case .restore: throw EditRefused()
    case .insertLane, .replaceLane, .moveLane, .removeLane: try writeLanes(edit, into: &editor)
    case .replaceSteps, .insertStep, .replaceStep, .moveStep, .removeStep:
      try writeSteps(edit, into: &editor)
      var after = self
      try after.take(edit)
      try write(StepRename.all(from: steps, to: after.steps, by: edit), into: &editor)
    }
  }

  /// A field of the workflow.
  private func write(
    _ key: String, _ value: YAMLValue?, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    let workflow = YAMLValue.record(
      [YAMLValue.Field(key, value)], order: FieldReader.workflowKeys, .block)
    try editor.update(to: .file("workflow", workflow))
  }

  private func write(
    _ entry: AnswerEntry?, to id: String, into editor: inout YAMLEditor
  ) throws(EditRefused) {
    let node = editor.root.node(at: [.key("answers"), .key(id)])
    guard entry != nil || node != nil else { return }
    let answers = YAMLValue.record(
      [YAMLValue.Field(id, entry.map { value(of: $0, to: id, over: node) })],
      order: questionnaire.questions.map(\.id), .block)
    try editor.update(to: .file("answers", answers))
  }

  private func value(of entry: AnswerEntry, to id: String, over node: YAMLNode?) -> YAMLValue {
    if let node, node.entries?.isEmpty == false {
      return .record(
        (entries[id] ?? AnswerEntry()).changes(to: entry), order: FieldReader.answerKeys, .line)
    }
    guard entry.value == nil, refused[id] != nil, let scalar = node?.scalar, !scalar.isNull else {
      return YAMLValue(entry)
    }
    // An answer that is not allowed stays until it is answered again.
    return .mapping([YAMLValue.Field("answer", .text(scalar.text))] + entry.fields, .line)
  }
}

extension YAMLValue {
  /// An id, which needs quotes only where YAML would take it for nothing.
  static func workflowID(_ id: String) -> YAMLValue {
    id.lowercased() == "null" ? .text(id) : .word(id)
  }

  /// One key of an answer file.
  static func file(_ key: String, _ value: YAMLValue?) -> YAMLValue {
    .record([Field(key, value)], order: AnswerFileDraft.keys, .block)
  }
}

extension YAMLEditor {
  /// Takes an item out of one of the file's lists; with the last one goes the list.
  mutating func remove(at index: Int, from list: String) throws(EditRefused) {
    guard case .sequence(let items)? = root.node(at: [.key(list)])?.content,
      items.indices.contains(index)
    else { throw EditRefused() }
    if items.count > 1 {
      try remove(at: index, in: [.key(list)])
    } else {
      try update(to: .file(list, nil))
    }
  }

  /// Adds an item at the end of one of the file's lists, which need not be there yet.
  mutating func append(_ value: YAMLValue, to list: String) throws(EditRefused) {
    if case .sequence(let items)? = root.node(at: [.key(list)])?.content {
      try insert(value, at: items.count, in: [.key(list)])
    } else {
      // Whatever else stands there is no list, and must not go in silence.
      guard root.node(at: [.key(list)])?.isUnwritten ?? true else { throw EditRefused() }
      try update(to: .file(list, .list([value], .block)))
    }
  }
}
