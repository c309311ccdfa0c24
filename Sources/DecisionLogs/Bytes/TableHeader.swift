// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The first line of a table.
struct TableHeader {
  private(set) var names: [String] = []
  /// Its bytes with the line end, and with empty lines before it.
  private(set) var size = 0

  /// - Throws: `LogProblem` where it is no header.
  init(_ head: UnsafeRawBufferPointer, separator: UInt8, file: String) throws(LogProblem) {
    let place = SourceLocation(file: file, line: 1)
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let end = base + head.count
    var start = base
    while start < end, start.pointee == 0x0A || start.pointee == 0x0D { start += 1 }
    var row = TableRow(separator: separator)
    let cells = UnsafeMutablePointer<Cell>.allocate(capacity: ReadingLimits.columns)
    defer { cells.deallocate() }
    cells.initialize(repeating: .absent, count: ReadingLimits.columns)
    let slots = (0..<ReadingLimits.columns).map(Int32.init)
    let after = slots.withUnsafeBufferPointer {
      row.read(start, end, slots: $0, into: cells)
    }
    guard let after, row.count < ReadingLimits.columns else {
      try Self.checkLineEnds(head, at: place)
      throw LogProblem(
        at: place, "the first line does not end within \(ReadingLimits.blockSize >> 20) MB",
        remedy: "begin the log with a line of column names")
    }
    size = after - base
    let line = UnsafeBufferPointer(start: start, count: after - start)
    if line.contains(0) {
      throw LogProblem(
        at: place, "the first line has bytes that are no text",
        remedy: "name a CSV or JSON log in UTF-8")
    }
    if !line.contains(0x22) { try Self.checkLineEnds(line.dropLast(2), at: place) }
    let scratch = Scratch()
    names = (0..<row.count).map { cells[$0].resolved(in: scratch).text.trimmedASCII }
    try check(at: place)
  }

  /// - Throws: where carriage returns stand in what should be one line.
  private static func checkLineEnds(
    _ line: some Collection<UInt8>, at place: SourceLocation
  ) throws(LogProblem) {
    guard line.contains(0x0D), !line.contains(0x0A) else { return }
    throw LogProblem(
      at: place, "its lines end with carriage returns alone",
      remedy: "save it with line feeds, as every system writes them today")
  }

  private func check(at place: SourceLocation) throws(LogProblem) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      throw LogProblem(
        at: place, "two columns are called \(VisibleText.quoted(name))",
        remedy: "give each column a name of its own")
    }
    if names.allSatisfy({ $0.isEmpty || Double($0) != nil }) {
      throw LogProblem(
        at: place, "the first line has numbers where column names belong",
        remedy: "begin the log with a line of column names")
    }
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  var trimmedASCII: String {
    var slice = self[...]
    while let first = slice.first, first == " " || first == "\t" { slice.removeFirst() }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    return String(slice)
  }
}
