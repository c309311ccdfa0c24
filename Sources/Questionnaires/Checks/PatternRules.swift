// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// The rules for what a pattern offers: a field has one type, a rule works at one of its steps, and
/// its words are of fields that the questionnaire knows.
enum PatternRules {
  /// The question that asks to which fields a workflow belongs.
  private static let fields = "domain"

  static func problems(in pattern: Pattern, of questionnaire: Questionnaire) -> [Diagnostic] {
    types(of: pattern) + places(of: pattern)
      + words(of: pattern, known: questionnaire.question(fields)?.options.map(\.id))
  }

  /// - Parameter known: nil where nothing asks for fields.
  private static func words(of pattern: Pattern, known: [String]?) -> [Diagnostic] {
    guard let known else { return [] }
    return pattern.wordedFor.filter { !known.contains($0) }.map { field in
      Diagnostic(
        at: pattern.location,
        "pattern '\(pattern.id)' is worded for \(VisibleText.quoted(field)), which is no option of "
          + "'\(fields)'",
        remedy: FieldReader.suggestion(for: field, allowed: known))
    }
  }

  private static func types(of pattern: Pattern) -> [Diagnostic] {
    var types: [String: FieldType] = [:]
    return pattern.marks.compactMap { mark -> Diagnostic? in
      guard let type = mark.fieldType else { return nil }
      guard let first = types[mark.field] else {
        types[mark.field] = type
        return nil
      }
      guard first != type else { return nil }
      return Diagnostic(
        at: mark.location,
        "the field '\(mark.field)' of pattern '\(pattern.id)' has two types",
        remedy: "a field has one type; write all its marks alike")
    }
  }

  private static func places(of pattern: Pattern) -> [Diagnostic] {
    let steps = pattern.steps.map(\.name)
    return pattern.rules.compactMap { rule -> Diagnostic? in
      guard let step = rule.step, !steps.contains(step) else { return nil }
      return Diagnostic(
        at: rule.location, "pattern '\(pattern.id)' has no step '\(step)'",
        remedy: FieldReader.suggestion(for: step, allowed: steps))
    }
  }
}
