// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A Word document as pandoc made it, with what pandoc has no words for.
///
/// No row of a table is cut at the end of a page, none and no item of a list is left alone there, no line ends within a day such
/// as 2027-01-08 or a range such as 46–54, pictures stand without a margin of their own, the contents
/// and the numbers of tables and charts are fields, and each document is a section whose footer names
/// it.
package enum FinishedWord {
  private static let text = "word/document.xml"
  private static let settings = "word/settings.xml"

  /// - Throws: `ReportProblem` where it is no Word document that can be read.
  package static func bytes(of document: [UInt8]) throws(ReportProblem) -> [UInt8] {
    do throws(ZipEntries.Broken) {
      var zip = StoredZip()
      var parts: [(name: String, bytes: [UInt8])] = []
      for entry in try ZipEntries(document).entries {
        parts.append((entry.name, try ZipEntries.bytes(of: entry)))
      }
      var footers: NamedFooters?
      if let index = parts.firstIndex(where: { $0.name == text }) {
        var sections = WordSections()
        parts[index].bytes = finished(parts[index].bytes, &sections)
        let found = Dictionary(
          parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        footers = NamedFooters(parts[index].bytes, found)
        if let divided = footers?.divide(parts[index].bytes, at: sections) {
          parts[index].bytes = divided
        }
      }
      for (name, bytes) in parts {
        let bytes = footers?.listed(in: bytes, of: name) ?? bytes
        zip.add(name, name == settings ? askingForUpdate(bytes) : bytes)
      }
      for part in footers?.parts ?? [] { zip.add(part.name, part.bytes) }
      return zip.finished()
    } catch {
      throw ReportProblem(
        Diagnostic(
          .error, "what pandoc has made cannot be read as a Word document",
          remedy: "install pandoc 2.17 or later, or make a page with --to html"))
    }
  }

  /// Settings by which Word offers, when it first opens the document, to fill in the numbers of the
  /// pages in the contents; pandoc takes none of this kind over.
  private static func askingForUpdate(_ bytes: [UInt8]) -> [UInt8] {
    // They have an order.
    let followers = ["<w:footnotePr", "<w:endnotePr", "<w:compat>", "</w:settings>"]
    guard
      let place = followers.compactMap({ bytes.firstRange(of: Array($0.utf8))?.lowerBound }).min()
    else { return bytes }
    return bytes[..<place] + Array("<w:updateFields w:val=\"true\"/>".utf8) + bytes[place...]
  }

  /// The text of the document, tag by tag.
  private static func finished(_ bytes: [UInt8], _ sections: inout WordSections) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var place = 0
    var rows = TableRows()
    var items = ListItems()
    var contents = ContentsField(bytes)
    var numbers = NumberFields()
    var run = 0
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      append(bytes[place..<end], to: &result)
      sections.pass(text: bytes[place..<end])
      guard end < bytes.count else { break }
      let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      let tag = bytes[end...close]
      place = close + 1
      result += contents.before(tag, rest: bytes[place...])
      if tag.elementsEqual("<w:r>".utf8) { run = result.count }
      if tag.elementsEqual("<w:p>".utf8) { items.beginParagraph(bytes[place...]) }
      sections.pass(tag, at: result.count)
      result += tag
      result += contents.after(tag)
      numbers.pass(tag)
      if tag.elementsEqual("</w:r>".utf8), let field = numbers.finished(result[run...]) {
        result.replaceSubrange(run..., with: field)
      }
      if tag.elementsEqual("<w:tbl>".utf8) {
        rows.beginTable(bytes[place...])
      } else if tag.elementsEqual("</w:tbl>".utf8) {
        rows.endTable()
        result += afterTable.utf8
      } else if rows.isKept || items.isKept, tag.starts(with: "<w:pStyle ".utf8) {
        result += "<w:keepNext/>".utf8
      } else if tag.elementsEqual("<w:tr>".utf8) {
        rows.beginRow()
        let hasProperties = bytes[place...].starts(with: "<w:trPr>".utf8)
        if !hasProperties { result += "<w:trPr><w:cantSplit/></w:trPr>".utf8 }
      } else if tag.elementsEqual("<w:trPr>".utf8) {
        result += "<w:cantSplit/>".utf8
      } else if tag.elementsEqual("<wp:inline>".utf8) {
        result.removeLast()
        result += " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">".utf8
      }
    }
    return result
  }

  /// Two lines that are hardly seen: LibreOffice leaves a heading that follows a table right away alone
  /// at the end of a sheet, and behind one line alone, be it further down, now and then as well.
  private static let afterTable = String(
    repeating: "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\" /></w:pPr></w:p>", count: 2)

  /// Text between two tags; of days with Word's own sign for a hyphen at which no line ends, and of
  /// ranges with their dash between two signs that join words.
  private static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var done = text.startIndex
    func join(_ sign: Range<Int>) {
      result += text[done..<sign.lowerBound]
      result += "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">".utf8
      done = sign.upperBound
    }
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == dash[0], isInRange(text, index) {
        result += text[done..<index] + joiner + dash + joiner
        index += dash.count
        done = index
      } else if index + 10 <= text.endIndex, text[index + 4] == hyphen, DayText.isDay(text, index) {
        join(index + 4..<index + 5)
        join(index + 7..<index + 8)
        index += 10
      } else {
        index += 1
      }
    }
    result += text[done...]
  }

  private static let hyphen = UInt8(ascii: "-")
  /// A dash as long as an n.
  private static let dash = Array("\u{2013}".utf8)

  /// Word has no dash of its own at which no line ends.
  private static let joiner = Array("\u{2060}".utf8)

  /// Whether a place has a dash between two figures, such as `46–54` or `3%–5%`.
  private static func isInRange(_ text: ArraySlice<UInt8>, _ place: Int) -> Bool {
    let end = place + dash.count
    guard place > text.startIndex, end < text.endIndex,
      text[place..<end].elementsEqual(dash)
    else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let (before, after) = (text[place - 1], text[end])
    return (digits.contains(before) || before == UInt8(ascii: "%")) && digits.contains(after)
  }
}
