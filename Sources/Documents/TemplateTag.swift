// SPDX-License-Identifier: GPL-3.0-or-later

/// A tag of a template with its line.
struct TemplateTag: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case variable
    case section
    case invertedSection
    case end
    case partial
    case comment
    case contentType
    /// What our templates may not use, in words.
    case refused(String)
  }

  var kind: Kind
  var name: String
  var line: Int
}

extension TemplateTag {
  /// Reads what stands between `{{` and `}}`.
  init(_ inside: Substring, line: Int) {
    let content = inside.drop(while: \.isWhitespace)
    let rest = content.dropFirst()
    self.line = line
    switch content.first {
    case "#": (kind, name) = (.section, Self.trimmed(rest))
    case "^": (kind, name) = (.invertedSection, Self.trimmed(rest))
    case "/": (kind, name) = (.end, Self.trimmed(rest))
    case ">": (kind, name) = (.partial, Self.trimmed(rest))
    case "!": (kind, name) = (.comment, "")
    case "%": (kind, name) = (.contentType, rest.filter { !$0.isWhitespace })
    case "{", "&": (kind, name) = (.refused("unescaped values"), Self.trimmed(rest))
    case "=": (kind, name) = (.refused("other delimiters"), "")
    case "<", "$": (kind, name) = (.refused("inheritance"), Self.trimmed(rest))
    default: (kind, name) = (.variable, Self.trimmed(content))
    }
    if name.contains("(") || name.contains(")") { kind = .refused("functions") }
    if name.count > 1, name.contains("."), kind != .partial { kind = .refused("dotted names") }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
