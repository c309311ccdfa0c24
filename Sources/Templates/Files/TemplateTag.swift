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
  /// Where the tag begins in the file, in bytes.
  var offset: Int
}

extension TemplateTag {
  /// Reads the bytes between `{{` and `}}`.
  ///
  /// Everything with a meaning is ASCII, and bytes are compared faster than characters.
  init(_ inside: ArraySlice<UInt8>, line: Int, offset: Int) {
    let content = inside.drop(while: Self.isSpace)
    let rest = content.dropFirst()
    self.line = line
    self.offset = offset
    switch content.first.map(Unicode.Scalar.init) {
    case "#": (kind, name) = (.section, Self.trimmed(rest))
    case "^": (kind, name) = (.invertedSection, Self.trimmed(rest))
    case "/": (kind, name) = (.end, Self.trimmed(rest))
    case ">": (kind, name) = (.partial, Self.trimmed(rest))
    case "!": (kind, name) = (.comment, "")
    case "%": (kind, name) = (.contentType, Self.text(rest.filter { !Self.isSpace($0) }))
    case "{", "&": (kind, name) = (.refused("unescaped values"), Self.trimmed(rest))
    case "=": (kind, name) = (.refused("other delimiters"), "")
    case "<", "$": (kind, name) = (.refused("inheritance"), Self.trimmed(rest))
    default: (kind, name) = (.variable, Self.trimmed(content))
    }
    let bytes = name.utf8
    if bytes.contains(UInt8(ascii: "(")) || bytes.contains(UInt8(ascii: ")")) {
      kind = .refused("functions")
    }
    if bytes.count > 1, bytes.contains(UInt8(ascii: ".")), kind != .partial {
      kind = .refused("dotted names")
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return text(bytes)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is white space of ASCII; any other is part of a name that nobody knows.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
