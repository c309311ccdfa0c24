// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What a document may hold before it is parsed.
///
/// The parser takes a time that grows with the square of some things: the columns of a table, the
/// length of a paragraph of brackets, the depth of quotations. Within these bounds none is felt.
enum MarkdownBounds {
  /// In bytes, of one document.
  static let mostBytes = 2_000_000
  /// In bytes, of lines that may be one paragraph.
  static let mostBytesOfParagraph = 20_000
  static let mostColumns = 64
  /// Signs of notes and the texts that they lead to, together.
  static let mostNotes = 1_000
  static let mostCells = 200_000
  /// How deep quotations, lists and emphasis may stand inside each other.
  static let mostDepth = 32

  /// What is wrong with a document; nil where it can be parsed.
  static func problem(in text: String, of file: String) -> Diagnostic? {
    guard text.utf8.count <= mostBytes else {
      return problem(
        "this document is larger than \(FigureText.count(mostBytes)) bytes", nil, file,
        "print a part of it")
    }
    if let line = lineOfTooManyNotes(text) {
      return problem(
        "this document has more than \(FigureText.count(mostNotes)) signs of notes", line, file,
        "write some of them into the text")
    }
    var scan = Scan(file: file)
    for (index, line) in BoundedLines(text).enumerated() {
      if let problem = scan.problem(of: line, index + 1) { return problem }
    }
    return nil
  }

  /// The line of the first sign of a note that is too many, wherever it stands.
  private static func lineOfTooManyNotes(_ text: String) -> Int? {
    var (count, line) = (0, 1)
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "^"), last == UInt8(ascii: "[") { count += 1 }
      if count > mostNotes { return line }
      last = byte
    }
    return nil
  }

  static func tooDeep(_ line: Int, of file: String) -> Diagnostic {
    problem(
      "quotations, lists and emphasis stand in each other more than \(mostDepth) deep", line, file,
      "write it flatter")
  }

  private static func problem(
    _ message: String, _ line: Int?, _ file: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: file, line: line), message, remedy: remedy)
  }

  /// Looks at a document line by line.
  ///
  /// It takes a line for the second of a table wherever it might be one, also in a quotation or a
  /// list, and a line for a part of the paragraph before wherever that is not certainly over: too
  /// strict does no harm.
  struct Scan {
    let file: String
    private var code = FencedCode()
    private var items = NumberedItems()
    private var table: BoundedTable?
    /// The line before, where it is the first of its paragraph.
    private var head: BoundedLine?
    /// Where the paragraph that the last line may belong to begins.
    private(set) var paragraphLine = 0
    /// None where the last line is certain to belong to no paragraph.
    private(set) var paragraphBytes = 0

    init(file: String) { self.file = file }

    mutating func problem(of line: BoundedLine, _ number: Int) -> Diagnostic? {
      guard !code.holds(line), !line.endsParagraph else {
        (table, head, paragraphBytes) = (nil, nil, 0)
        items.pass(line)
        return nil
      }
      return problem(ofTable: line, number) ?? problem(ofParagraph: line, number)
    }

    private mutating func problem(ofTable line: BoundedLine, _ number: Int) -> Diagnostic? {
      let announced = BoundedTable.columns(of: line)
      if let announced, announced > mostColumns {
        return MarkdownBounds.problem(
          "this table has \(FigureText.count(announced)) columns; at most \(mostColumns) are printed",
          number, file, "split it")
      }
      if table != nil {
        table?.add(line, announcing: announced)
      } else if let announced {
        table = BoundedTable(line: number, columns: announced, head: head)
      }
      guard let table, table.cells > mostCells else { return nil }
      return MarkdownBounds.problem(
        "this table has more than \(FigureText.count(mostCells)) cells", table.line, file,
        "split it")
    }

    private mutating func problem(ofParagraph line: BoundedLine, _ number: Int) -> Diagnostic? {
      let isFirst = paragraphBytes == 0
      let isItem = items.begins(with: line, isFirst: isFirst) || line.isBulletItem
      // A row of a table is a paragraph of its own, and so is an item.
      let begins = isFirst || isItem || line.isHeading || table?.isCertain == true
      if begins {
        paragraphLine = number
        paragraphBytes = 0
      }
      head = isFirst ? line : nil
      paragraphBytes += line.count
      guard paragraphBytes > mostBytesOfParagraph else { return nil }
      return MarkdownBounds.problem(
        "this paragraph is longer than \(FigureText.count(mostBytesOfParagraph)) bytes",
        paragraphLine, file, "divide it with blank lines")
    }
  }
}
