// SPDX-License-Identifier: GPL-3.0-or-later

/// The names under which a subject's values stand in templates.
///
/// One declaration gives both the values for rendering and the shape for checking, so that a name
/// that a template may use always exists, filled or empty.
struct TemplateView<Subject>: Sendable {
  struct Field: Sendable {
    let name: String
    let shape: TemplateShape
    let value: @Sendable (Subject) -> TemplateValue
  }

  private let fields: [Field]

  init(_ fields: Field...) {
    self.init(fields)
  }

  /// Every list `x` brings a flag `has_x`, for a heading that stands once above its items.
  init(_ fields: [Field]) {
    self.fields = fields + fields.compactMap(Field.presence)
  }

  var shape: TemplateShape {
    .mapping(Dictionary(fields.map { ($0.name, $0.shape) }, uniquingKeysWith: { _, last in last }))
  }

  func value(of subject: Subject) -> TemplateValue {
    .mapping(
      Dictionary(
        fields.map { ($0.name, $0.value(subject)) }, uniquingKeysWith: { _, last in last }))
  }
}

extension TemplateView.Field {
  fileprivate static func presence(of list: Self) -> Self? {
    guard case .list = list.shape else { return nil }
    return Self(name: "has_\(list.name)", shape: .flag) { .flag(list.value($0) != .list([])) }
  }

  static func text(_ name: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Self(name: name, shape: .text) { value($0).map(TemplateValue.text) ?? .nothing }
  }

  static func number(_ name: String, _ value: @escaping @Sendable (Subject) -> Double?) -> Self {
    Self(name: name, shape: .text) { value($0).map(TemplateValue.number) ?? .nothing }
  }

  static func count(_ name: String, _ value: @escaping @Sendable (Subject) -> Int?) -> Self {
    number(name) { value($0).map(Double.init) }
  }

  /// A share from 0 to 1 in percent.
  static func percent(_ name: String, _ value: @escaping @Sendable (Subject) -> Double?) -> Self {
    text(name) { value($0).map { NumberText.percent($0) } }
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
    Self(name: name, shape: .flag) { .flag(value($0)) }
  }

  static func texts(_ name: String, _ value: @escaping @Sendable (Subject) -> [String]) -> Self {
    Self(name: name, shape: .list(.text)) { .list(value($0).map(TemplateValue.text)) }
  }

  static func paragraphs(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(name: name, shape: .list(.text)) { value($0).map(TemplateValue.paragraphs) ?? .list([]) }
  }

  static func list<Element>(
    _ name: String, of view: TemplateView<Element>,
    _ value: @escaping @Sendable (Subject) -> [Element]
  ) -> Self {
    Self(name: name, shape: .list(view.shape)) { .list(value($0).map(view.value)) }
  }

  static func group<Part>(
    _ name: String, _ view: TemplateView<Part>, _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(name: name, shape: view.shape) { value($0).map(view.value) ?? .nothing }
  }

  /// A word of a fixed set: one flag per word, so that the template has the wording.
  static func word<Word: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Word?
  ) -> Self {
    let words = Word.allCases.map(\.rawValue)
    let flags = TemplateView<String>(words.map { word in .flag(word) { $0 == word } })
    return group(name, flags) { value($0)?.rawValue }
  }
}
