// SPDX-License-Identifier: GPL-3.0-or-later

/// The contents as they go by, made into a field that Word makes anew from the headings.
///
/// The numbers of the pages stand empty until then: only whoever lays out the pages knows them.
struct ContentsField {
  static let firstStyle = "<w:pStyle w:val=\"TOC1\" />"
  private static let styles = [firstStyle, "<w:pStyle w:val=\"TOC2\" />"]
  private static let paragraph = "<w:p><w:pPr>"

  /// The deepest headings in them.
  private let levels: Int
  private var isOpen = false
  private var isInside = false
  private var target = ""

  /// - Parameter bytes: of the whole document.
  init(_ bytes: [UInt8]) {
    levels = bytes.firstRange(of: Array(Self.styles[1].utf8)) == nil ? 1 : 2
  }

  /// What stands before a tag.
  mutating func before(_ tag: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) -> [UInt8] {
    guard isInside else { return [] }
    if tag.elementsEqual("</w:hyperlink>".utf8), !target.isEmpty {
      let number = WordFields.field("PAGEREF \(target) \\h", showing: [])
      target = ""
      return Array("<w:r><w:tab/></w:r>".utf8) + number
    }
    guard tag.elementsEqual("</w:p>".utf8) else { return [] }
    isInside = false
    let goesOn = Self.styles.contains { rest.starts(with: (Self.paragraph + $0).utf8) }
    guard !goesOn else { return [] }
    isOpen = false
    return WordFields.end
  }

  /// What stands behind a tag.
  mutating func after(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    if Self.styles.contains(where: { tag.elementsEqual($0.utf8) }) { isInside = true }
    guard isInside else { return [] }
    let opening = "<w:hyperlink w:anchor=\""
    if tag.starts(with: opening.utf8) {
      let name = tag.dropFirst(opening.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
      target = String(decoding: name, as: UTF8.self)
    }
    guard tag.elementsEqual("</w:pPr>".utf8), !isOpen else { return [] }
    isOpen = true
    return WordFields.begin("TOC \\o \"1-\(levels)\" \\h \\z")
  }
}
