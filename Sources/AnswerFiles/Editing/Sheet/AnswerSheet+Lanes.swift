// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension AnswerFileEdit {
  /// Whether it changes the kinds of cases.
  package var isAboutLanes: Bool {
    switch self {
    case .insertLane, .replaceLane, .moveLane, .removeLane: true
    default: false
    }
  }
}

extension AnswerSheet {
  private static let list: [YAMLStep] = [.key("lanes")]

  /// What in the file names a lane, in words; a lane that is named cannot be taken away.
  package func places(naming lane: Lane) -> [String] {
    steps.filter { $0.lanes?.contains(lane.id) ?? false }.map(\.name)
      + decisions.filter { decision in
        if case .lane(lane.id, _)? = decision.keptBy { true } else { false }
      }.map(\.what)
      + actions.filter { $0.before == .lane(lane.id) }.map(\.what)
      + particulars.rules.filter { $0.place == .lane(lane.id) }.map(\.what)
  }

  /// Makes an edit of the lanes to the values alone.
  mutating func takeLanes(_ edit: AnswerFileEdit) throws(EditRefused) {
    switch edit {
    case .insertLane(let lane, let index):
      guard (0...lanes.count).contains(index) else { throw EditRefused() }
      lanes.insert(lane, at: index)
    case .replaceLane(let index, let lane):
      guard lanes.indices.contains(index) else { throw EditRefused() }
      lanes[index] = lane
    case .moveLane(let index, let target):
      guard lanes.indices.contains(index), lanes.indices.contains(target) else {
        throw EditRefused()
      }
      lanes.insert(lanes.remove(at: index), at: target)
    case .removeLane(let index):
      guard lanes.indices.contains(index) else { throw EditRefused() }
      lanes.remove(at: index)
    default: break
    }
  }

  /// Makes an edit of the lanes to a text.
  func writeLanes(_ edit: AnswerFileEdit, into editor: inout YAMLEditor) throws(EditRefused) {
    let items = try lanesWritten(in: editor)
    switch edit {
    case .insertLane(let lane, let index) where index == lanes.count:
      try editor.append(YAMLValue(lane), to: "lanes")
    case .insertLane(let lane, let index):
      try editor.insert(YAMLValue(lane), at: index, in: Self.list)
    case .replaceLane(let index, let lane):
      guard lanes.indices.contains(index) else { throw EditRefused() }
      let changes = changes(of: lanes[index], to: lane, in: items[index])
      guard !changes.isEmpty else { return }
      try editor.update(
        to: .record(changes, order: FieldReader.laneKeys, .block), at: Self.list + [.index(index)])
    case .moveLane(let index, let target):
      try editor.move(from: index, to: target, in: Self.list)
    case .removeLane(let index): try editor.remove(at: index, in: Self.list)
    default: break
    }
  }

  /// The sheet with a text that holds only the lanes that could be read; nil where it cannot be made.
  var withoutUnreadLanes: AnswerSheet? {
    guard var editor = YAMLEditor(text), let node = editor.root.node(at: Self.list) else {
      return nil
    }
    do throws(EditRefused) {
      if case .sequence(let items) = node.content {
        for (index, item) in items.enumerated().reversed() {
          var reader = FieldReader(file: name)
          guard reader.lane(item, in: questionnaire) == nil else { continue }
          try editor.remove(at: index, in: Self.list)
        }
      } else {
        try editor.update(to: .file("lanes", nil))
      }
    } catch {
      return nil
    }
    var sheet = self
    sheet.text = editor.text
    return sheet
  }

  /// The items of the file's list, each of which must be a lane that was read.
  private func lanesWritten(in editor: YAMLEditor) throws(EditRefused) -> [YAMLNode] {
    guard let node = editor.root.node(at: Self.list), !node.isUnwritten else {
      guard lanes.isEmpty else { throw EditRefused() }
      return []
    }
    guard case .sequence(let items) = node.content, items.count == lanes.count else {
      throw EditRefused()
    }
    return items
  }

  /// The fields of a lane that another changes; what a changed list keeps is copied as it stands.
  private func changes(of old: Lane, to new: Lane, in node: YAMLNode) -> [YAMLValue.Field] {
    var changes: [YAMLValue.Field] = []
    if old.name != new.name { changes.append(YAMLValue.Field("name", .text(new.name))) }
    if old.control != new.control {
      changes.append(YAMLValue.Field("control", new.control.map { .word($0.rawValue) }))
    }
    if !Lane.sayTheSame(old.share, new.share) {
      changes.append(YAMLValue.Field("share", new.share.map { YAMLValue($0) }))
    }
    if !old.marks.elementsEqual(new.marks, by: { $0.saysTheSame(as: $1) }) {
      changes.append(
        YAMLValue.Field(
          "marks",
          Self.list(of: new.marks, at: node.node(at: [.key("marks")])) { mark in
            old.marks.firstIndex { $0.saysTheSame(as: mark) }
          } writing: {
            YAMLValue($0)
          }))
    }
    if old.outcomes.map({ [$0.what, "\($0.isAdverse)"] })
      != new.outcomes.map({ [$0.what, "\($0.isAdverse)"] })
    {
      changes.append(
        YAMLValue.Field(
          "outcomes",
          Self.list(of: new.outcomes, at: node.node(at: [.key("outcomes")])) { outcome in
            old.outcomes.firstIndex {
              $0.what == outcome.what && $0.isAdverse == outcome.isAdverse
            }
          } writing: {
            YAMLValue($0)
          }))
    }
    changes += Self.care(of: old, to: new)
    let answers = answers(of: old.answers, to: new.answers)
    if !answers.isEmpty {
      changes.append(
        YAMLValue.Field(
          "answers",
          new.answers.isEmpty && new.answers.note == nil
            ? nil : .record(answers, order: questionnaire.questions.map(\.id), .block)))
    }
    return changes
  }

  /// Who looks at a lane's cases, how fast, and what becomes of one that nobody takes up.
  private static func care(of old: Lane, to new: Lane) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = []
    if old.reviewer != new.reviewer {
      fields.append(YAMLValue.Field("reviewer", new.reviewer.map(YAMLValue.text)))
    }
    if old.timeLimit != new.timeLimit {
      fields.append(
        YAMLValue.Field("time_limit", new.timeLimit.map { .text($0.description) }))
    }
    if old.onNoAnswer != new.onNoAnswer {
      fields.append(YAMLValue.Field("on_no_answer", new.onNoAnswer.map(YAMLValue.text)))
    }
    return fields
  }

  private static func list<Item>(
    of items: [Item], at node: YAMLNode?, keeping kept: (Item) -> Int?,
    writing write: (Item) -> YAMLValue
  ) -> YAMLValue? {
    var written: [YAMLNode] = []
    if case .sequence(let nodes)? = node?.content { written = nodes }
    let values = items.map { item -> YAMLValue in
      guard let index = kept(item), written.indices.contains(index),
        let copy = YAMLValue(written[index])
      else { return write(item) }
      return copy
    }
    return values.isEmpty ? nil : .list(values, .block)
  }

  private func answers(of old: LaneAnswers, to new: LaneAnswers) -> [YAMLValue.Field] {
    var fields = questionnaire.questions.compactMap { question -> YAMLValue.Field? in
      let (before, after) = (
        old.questions[question.id].map { AnswerEntry($0) },
        new.questions[question.id].map { AnswerEntry($0) }
      )
      guard before != after else { return nil }
      return YAMLValue.Field(question.id, after.map { YAMLValue($0) })
    }
    if old.note != new.note { fields.append(YAMLValue.Field("note", new.note.map(YAMLValue.text))) }
    return fields
  }
}
