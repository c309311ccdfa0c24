// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

extension AnswerSheet {
  /// The sheet after some edits with its whole text written anew, without comments.
  ///
  /// It is for a file beside one that cannot be changed in place; what cannot be said is left out.
  package func rewritten(_ edits: [AnswerFileEdit]) -> AnswerSheet { rewriting(edits).sheet }

  /// The same with what is left out.
  package func rewriting(_ edits: [AnswerFileEdit]) -> Rewriting {
    var sheet = self
    var areAllTaken = true
    for edit in edits {
      if edit.isOfText {
        if let settled = try? sheet.applying([edit]) {
          sheet = settled
        } else {
          areAllTaken = false
        }
      } else if let edit = try? edit.tidied(for: questionnaire), sheet.takesAnew(edit) {
        continue
      } else {
        areAllTaken = false
      }
    }
    let text = sheet.fileAnew
    if let read = reread(text) {
      sheet = read
    } else {
      sheet.text = text
    }
    return Rewriting(sheet: sheet, leftBehind: errors(missingIn: sheet), areAllTaken: areAllTaken)
  }

  /// Takes an edit for a text that is written anew, where it can be.
  private mutating func takesAnew(_ edit: AnswerFileEdit) -> Bool {
    // Lanes are copied from the text, which therefore has to say what is new about them.
    if edit.isAboutLanes {
      guard let text = text(taking: edit) ?? withoutUnreadLanes?.text(taking: edit) else {
        return false
      }
      self.text = text
    }
    return (try? take(edit)) != nil
  }

  private func text(taking edit: AnswerFileEdit) -> String? {
    guard var editor = YAMLEditor(text), (try? writeLanes(edit, into: &editor)) != nil else {
      return nil
    }
    return editor.text
  }

  /// What is wrong in this file and stands no longer in another, which could not be read.
  private func errors(missingIn other: AnswerSheet) -> [Diagnostic] {
    let there = Set(other.errors.map(\.message))
    return errors.filter { !there.contains($0.message) }
  }

  private var errors: [Diagnostic] {
    (problems + refused.values).filter { $0.severity == .error }.sortedByPlace()
  }

  /// The sheet after some edits with its whole text written anew, exactly as they say.
  ///
  /// It parses once, however many edits there are.
  ///
  /// - Throws: where the text would not say what they ask for.
  package func anew(_ edits: [AnswerFileEdit]) throws(EditRefused) -> AnswerSheet {
    var expected = self
    for edit in edits { try expected.take(try edit.tidied(for: questionnaire)) }
    guard let read = reread(expected.fileAnew), read.saysTheSame(as: expected) else {
      throw EditRefused()
    }
    return read
  }

  /// The text of a new answer file.
  ///
  /// - Parameters:
  ///   - workflow: the workflow's id, written only where the file's name does not say it.
  ///   - file: the name that the file will have.
  package static func blank(
    questionnaire: String, workflow id: String?, file: String, name: String? = nil
  ) -> String {
    let id = id == WorkflowID.stem(of: file) ? nil : id
    let name = name.map(FieldReader.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    var fields = [
      YAMLValue.Field("hitl", .number("1")),
      YAMLValue.Field("questionnaire", .word(questionnaire)),
    ]
    let workflow = [
      YAMLValue.Field("id", id.map { .workflowID($0) }),
      YAMLValue.Field("name", name.map(YAMLValue.text)),
    ].filter { $0.value != nil }
    if !workflow.isEmpty { fields.append(YAMLValue.Field("workflow", .mapping(workflow, .block))) }
    return text(of: fields)
  }

  /// The whole file written from the values; what no edit changes is copied.
  private var fileAnew: String {
    let typed = typedFields
    let root = YAMLFile(SourceFile(name: name, bytes: Array(text.utf8))).root
    let fields = AnswerFileDraft.keys.compactMap { key -> YAMLValue.Field? in
      if let field = typed.first(where: { $0.key == key }) { return field }
      guard Self.copiedKeys.contains(key), let node = root?.node(at: [.key(key)]) else {
        return nil
      }
      return YAMLValue.Field(key, YAMLValue(node))
    }
    return Self.text(of: fields.filter { $0.value != nil })
  }

  /// What the interview does not ask, and no edit changes.
  private static let copiedKeys =
    FieldReader.settingKeys + ["lanes", "rules", "risks", "metrics", "signers"]

  private var typedFields: [YAMLValue.Field] {
    let answers = questionnaire.questions.compactMap { question in
      entries[question.id].map { YAMLValue.Field(question.id, YAMLValue($0)) }
    }
    let signatures = signOff.map { one in
      YAMLValue.mapping(
        [
          YAMLValue.Field("name", .text(one.name)),
          YAMLValue.Field("role", one.role.map(YAMLValue.text)),
          YAMLValue.Field("date", one.date.map(YAMLValue.date)),
        ], .line)
    }
    return [
      YAMLValue.Field("hitl", .number("1")),
      YAMLValue.Field("questionnaire", .word(questionnaire.id)),
      YAMLValue.Field("workflow", .mapping(workflowFields, .block)),
      YAMLValue.Field("participants", Self.list(participants.map(YAMLValue.text), .line)),
      YAMLValue.Field("decider", decider.map(YAMLValue.text)),
      YAMLValue.Field("answers", answers.isEmpty ? nil : .mapping(answers, .block)),
      YAMLValue.Field("steps", Self.list(steps.map { YAMLValue($0) }, .block)),
      YAMLValue.Field("deadlines", Self.list(deadlines.map { YAMLValue($0) }, .block)),
      YAMLValue.Field("peak_dates", peakDates.map { YAMLValue($0) }),
      YAMLValue.Field("sign_off", Self.list(signatures, .block)),
      YAMLValue.Field("calibration", calibration.map { YAMLValue($0) }),
    ]
      + RemarkList.allCases.map { list in
        YAMLValue.Field(list.rawValue, Self.list(self[list].map { YAMLValue($0) }, .block))
      }
  }

  private var workflowFields: [YAMLValue.Field] {
    [
      // The text may go into a file of another name.
      YAMLValue.Field("id", workflow.id.isEmpty ? nil : .workflowID(workflow.id)),
      YAMLValue.Field("name", workflow.name.isEmpty ? nil : .text(workflow.name)),
      YAMLValue.Field("description", workflow.description.map(YAMLValue.text)),
      YAMLValue.Field("assessed_on", workflow.assessedOn.map(YAMLValue.date)),
    ].filter { $0.value != nil }
  }

  private static func list(_ items: [YAMLValue], _ layout: YAMLValue.Layout) -> YAMLValue? {
    items.isEmpty ? nil : .list(items, layout)
  }

  /// An answer file in the layout of those that hitl writes; nil for text that is none.
  package static func text(writingAnew file: SourceFile) -> String? {
    guard let entries = YAMLFile(file).root?.entries else { return nil }
    var fields: [YAMLValue.Field] = []
    for entry in entries {
      guard let value = YAMLValue(entry.value) else { return nil }
      fields.append(YAMLValue.Field(entry.key, value))
    }
    return text(of: fields)
  }

  private static func text(of fields: [YAMLValue.Field]) -> String {
    YAMLWriter().lines(.mapping(fields, .block)).map { "\($0)\n" }.joined()
  }
}
