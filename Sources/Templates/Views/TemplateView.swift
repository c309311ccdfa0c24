// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The names under which a subject's values stand in templates.
///
/// One declaration gives both the values for rendering and the shape for checking, so that a name
/// that a template may use always exists, filled or empty.
package struct TemplateView<Subject>: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let shape: TemplateShape
    package let value: @Sendable (Subject) -> TemplateValue

    package init(
      name: String, shape: TemplateShape, value: @escaping @Sendable (Subject) -> TemplateValue
    ) {
      self.name = name
      self.shape = shape
      self.value = value
    }
  }

  /// Every list `x` brings a flag `has_x`, for a heading that stands once above its items.
  private struct Entry: Sendable {
    let field: Field
    let presence: String?
  }

  private let entries: [Entry]

  package init(_ fields: Field...) {
    self.init(fields)
  }

  package init(_ fields: [Field]) {
    entries = fields.map { field in
      guard case .list = field.shape else { return Entry(field: field, presence: nil) }
      return Entry(field: field, presence: "has_\(field.name)")
    }
  }

  package var shape: TemplateShape {
    var shapes: [String: TemplateShape] = [:]
    for entry in entries {
      shapes[entry.field.name] = entry.field.shape
      if let presence = entry.presence { shapes[presence] = .flag }
    }
    return .mapping(shapes)
  }

  package func value(of subject: Subject) -> TemplateValue {
    var values: [String: TemplateValue] = [:]
    values.reserveCapacity(2 * entries.count)
    for entry in entries {
      let value = entry.field.value(subject)
      values[entry.field.name] = value
      guard let presence = entry.presence, case .list(let items) = value else { continue }
      values[presence] = .flag(!items.isEmpty)
    }
    return .mapping(values)
  }
}

extension TemplateView.Field {
  package static func text(_ name: String, _ value: @escaping @Sendable (Subject) -> String?)
    -> Self
  {
    Self(name: name, shape: .text) { value($0).map(TemplateValue.text) ?? .nothing }
  }

  package static func number(_ name: String, _ value: @escaping @Sendable (Subject) -> Double?)
    -> Self
  {
    Self(name: name, shape: .text) { value($0).map(TemplateValue.number) ?? .nothing }
  }

  package static func count(_ name: String, _ value: @escaping @Sendable (Subject) -> Int?) -> Self
  {
    number(name) { value($0).map(Double.init) }
  }

  /// A share from 0 to 1 in percent.
  package static func percent(_ name: String, _ value: @escaping @Sendable (Subject) -> Double?)
    -> Self
  {
    text(name) { value($0).map { FigureText.percent($0) } }
  }

  package static func flag(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
    Self(name: name, shape: .flag) { .flag(value($0)) }
  }

  package static func texts(_ name: String, _ value: @escaping @Sendable (Subject) -> [String])
    -> Self
  {
    Self(name: name, shape: .list(.text)) { .list(value($0).map(TemplateValue.text)) }
  }

  package static func paragraphs(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name: name, shape: .list(.text)) { value($0).map(TemplateValue.paragraphs) ?? .list([]) }
  }

  package static func list<Element>(
    _ name: String, of view: TemplateView<Element>,
    _ value: @escaping @Sendable (Subject) -> [Element]
  ) -> Self {
    Self(name: name, shape: .list(view.shape)) { .list(value($0).map(view.value)) }
  }

  package static func group<Part>(
    _ name: String, _ view: TemplateView<Part>, _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(name: name, shape: view.shape) { value($0).map(view.value) ?? .nothing }
  }

  /// A word of a fixed set: one flag per word, so that the template has the wording.
  package static func word<Word: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Word?
  ) -> Self {
    let words = Word.allCases.map(\.rawValue)
    let flags = TemplateView<String>(words.map { word in .flag(word) { $0 == word } })
    return group(name, flags) { value($0)?.rawValue }
  }
}
