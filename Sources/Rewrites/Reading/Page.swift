// SPDX-License-Identifier: GPL-3.0-or-later

/// A Markdown document as the statements that it makes.
///
/// Charts, comments and markers make none. Any text is read, however it is formed; each line is
/// read once.
struct Page: Sendable {
  private(set) var statements: [Statement] = []

  private var paragraph: [Token] = []
  private var head: [[Token]]?
  private var block = 0
  private var isOwn = false

  init(_ text: String) {
    var isFenced = false
    var isComment = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, raw) in lines.enumerated() {
      var line = Self.trimmed(raw)
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isFenced.toggle()
        endBlock()
        continue
      }
      if isFenced { continue }
      line = Self.withoutComments(line, &isComment)
      read(line, index + 1)
    }
    endBlock()
  }

  private mutating func read(_ line: String, _ number: Int) {
    if line.isEmpty {
      endBlock()
    } else if line.hasPrefix("#") {
      endBlock()
      let tokens = TokenScanner.tokens(of: Self.plain(line.drop { $0 == "#" }), line: number)
      isOwn = tokens.contains { OwnWords.isMark($0.lower) }
      add(.heading, Self.unnumbered(tokens))
      endBlock()
    } else if line.hasPrefix("|") {
      readRow(line, number)
    } else {
      if head != nil { endBlock() }
      var rest = Substring(line)
      while rest.hasPrefix(">") { rest = rest.dropFirst().drop { $0 == " " } }
      if let item = Self.itemText(rest) {
        endBlock()
        rest = item
      }
      paragraph += TokenScanner.tokens(of: Self.plain(rest), line: number)
    }
  }

  private mutating func readRow(_ line: String, _ number: Int) {
    if !paragraph.isEmpty { endBlock() }
    let cells = Self.cells(of: line).map { TokenScanner.tokens(of: Self.plain($0), line: number) }
    guard let head else {
      head = cells
      return
    }
    let isRule = line.allSatisfy { "|-: ".contains($0) }
    guard !isRule else { return }
    block += 1
    statements.append(marked(Statement(row: cells, head: head, block: block)))
  }

  private mutating func endBlock() {
    for sentence in Self.sentences(paragraph) { add(.sentence, sentence) }
    paragraph = []
    head = nil
    block += 1
  }

  private mutating func add(_ kind: Statement.Kind, _ tokens: [Token]) {
    guard !tokens.isEmpty else { return }
    statements.append(marked(Statement(kind, tokens, block: block)))
  }

  private func marked(_ statement: Statement) -> Statement {
    var marked = statement
    marked.isBelowOwnHeading = isOwn
    return marked
  }
}
