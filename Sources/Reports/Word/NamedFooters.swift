// SPDX-License-Identifier: GPL-3.0-or-later

/// The footers of a Word document's sections: each as the template has it, with the name of a document
/// in the place of the report's title.
struct NamedFooters {
  private static let relations = "word/_rels/document.xml.rels"
  private static let types = "[Content_Types].xml"
  private static let kind =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"

  /// The properties of the section that all of the document is, without the tags around them.
  private let properties: [UInt8]
  /// The id by which these name the footer.
  private let id: [UInt8]
  /// The footer before and behind the name.
  private let before: [UInt8]
  private let after: [UInt8]
  /// What the footer itself refers to, such as pictures; nil without any.
  private let ownRelations: [UInt8]?
  /// The names that have a footer, in their order.
  private var names: [[UInt8]] = []

  /// Nil where the footer has no place for a name, as that of a single document.
  ///
  /// - Parameter text: of the document, up to its end.
  init?(_ text: [UInt8], _ parts: [String: [UInt8]]) {
    guard let found = Self.between("<w:sectPr>", "</w:sectPr>", in: text[...]),
      let reference = Self.reference(in: found),
      let id = Self.value(of: "r:id", in: reference),
      let relation = parts[Self.relations].flatMap({ Self.relation(id, in: $0) }),
      let target = Self.value(of: "Target", in: relation)
    else { return nil }
    let name = String(decoding: target, as: UTF8.self)
    guard let footer = parts["word/\(name)"],
      let style = footer.firstRange(of: Array("w:val=\"DocumentName\"".utf8)),
      let opening = footer[style.upperBound...].firstRange(of: Array("<w:t".utf8)),
      let start = footer[opening.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = footer[start...].firstRange(of: Array("</w:t>".utf8))
    else { return nil }
    properties = Array(found)
    self.id = Array(id)
    before = Array(footer[...start])
    after = Array(footer[end.lowerBound...])
    ownRelations = parts["word/_rels/\(name).rels"]
  }

  /// The document with a section for each part of it.
  mutating func divide(_ text: [UInt8], at sections: WordSections) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + sections.breaks.count * 1_000)
    var place = 0
    for (index, range) in sections.breaks.enumerated() {
      result += text[place..<range.lowerBound]
      result += "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\" />".utf8
      result += section(index, sections.names[index])
      result += "</w:pPr></w:p>".utf8
      place = range.upperBound
    }
    guard let last = text[place...].firstRange(of: Array("<w:sectPr>".utf8)),
      let end = text[last.upperBound...].firstRange(of: Array("</w:sectPr>".utf8))
    else { return text }
    result += text[place..<last.lowerBound]
    result += section(sections.breaks.count, sections.names[sections.breaks.count])
    return result + text[end.upperBound...]
  }

  /// The properties of a section; the first one has a first page of its own.
  private mutating func section(_ index: Int, _ name: [UInt8]) -> [UInt8] {
    var properties = properties
    if index > 0 { Self.replace(Array("<w:titlePg />".utf8), in: &properties, by: []) }
    if !name.isEmpty, let reference = Self.reference(in: properties[...]) {
      var own = Array(reference)
      Self.replace(id, in: &own, by: Array(Self.id(number(of: name)).utf8))
      properties.replaceSubrange(reference.startIndex..<reference.endIndex, with: own)
    }
    return Array("<w:sectPr>".utf8) + properties + Array("</w:sectPr>".utf8)
  }

  private mutating func number(of name: [UInt8]) -> Int {
    if let index = names.firstIndex(of: name) { return index + 1 }
    names.append(name)
    return names.count
  }

  private static func id(_ number: Int) -> String { "rIdName\(number)" }
  private static func file(_ number: Int) -> String { "footer-of-document-\(number).xml" }

  /// The footers as parts of the document, with their names.
  var parts: [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = []
    for (index, name) in names.enumerated() {
      let file = Self.file(index + 1)
      parts.append(("word/\(file)", before + name + after))
      if let ownRelations { parts.append(("word/_rels/\(file).rels", ownRelations)) }
    }
    return parts
  }

  /// A part of the document that lists others, with these footers.
  func listed(in bytes: [UInt8], of part: String) -> [UInt8] {
    let numbers = 1..<names.count + 1
    let (lines, end): ([String], String) =
      switch part {
      case Self.relations:
        (
          numbers.map {
            "<Relationship Id=\"\(Self.id($0))\" Target=\"\(Self.file($0))\" "
              + "Type=\"\(Self.relation)\" />"
          }, "</Relationships>"
        )
      case Self.types:
        (
          numbers.map {
            "<Override PartName=\"/word/\(Self.file($0))\" ContentType=\"\(Self.kind)\" />"
          }, "</Types>"
        )
      default: ([], "")
      }
    guard !lines.isEmpty, let place = bytes.firstRange(of: Array(end.utf8)) else { return bytes }
    return bytes[..<place.lowerBound] + Array(lines.joined().utf8) + bytes[place.lowerBound...]
  }

  /// The tag that names the footer of all pages but a first one.
  private static func reference(in properties: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    tag("<w:footerReference", holding: "w:type=\"default\"", in: properties)
  }

  private static func relation(_ id: ArraySlice<UInt8>, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let mark = "Id=\"\(String(decoding: id, as: UTF8.self))\""
    return tag("<Relationship ", holding: mark, in: bytes[...])
  }

  private static func tag(
    _ opening: String, holding mark: String, in bytes: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    var rest = bytes
    while let start = rest.firstRange(of: Array(opening.utf8)) {
      guard let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: ">")) else {
        return nil
      }
      let tag = rest[start.lowerBound...end]
      if tag.firstRange(of: Array(mark.utf8)) != nil { return tag }
      rest = rest[(end + 1)...]
    }
    return nil
  }

  private static func value(of key: String, in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = tag.firstRange(of: Array(" \(key)=\"".utf8)) else { return nil }
    return tag[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
  }

  private static func between(
    _ opening: String, _ closing: String, in bytes: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    guard let start = bytes.firstRange(of: Array(opening.utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array(closing.utf8))
    else { return nil }
    return bytes[start.upperBound..<end.lowerBound]
  }

  private static func replace(_ old: [UInt8], in bytes: inout [UInt8], by new: [UInt8]) {
    guard let range = bytes.firstRange(of: old) else { return }
    bytes.replaceSubrange(range, with: new)
  }
}
