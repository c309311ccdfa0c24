// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// The checks that a file must pass before it is taken apart into cells.
enum TableText {
  private static let remedy = "save it from the spreadsheet program as 'CSV UTF-8'"

  /// The offset behind a byte-order mark.
  static func checked(_ file: SourceFile) throws(TableProblem) -> Int {
    let bytes = file.bytes
    let start = SourceLocation(file: file.name)
    guard bytes.count <= SourceFile.sizeLimit else {
      throw TableProblem(
        "the file is larger than 10 MB", at: start,
        remedy: "split it; each row is one workflow, not one case")
    }
    for kind in [Workbook.zipped, .old] where bytes.starts(with: kind.signature) {
      throw TableProblem("the file is \(kind.words), not CSV", at: start, remedy: remedy)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw TableProblem(
        "the file is UTF-16", at: start,
        remedy: "\(remedy), or run: iconv -f UTF-16 -t UTF-8 FILE > NEW")
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw TableProblem("a NUL byte", at: file.place(of: offset), remedy: remedy)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let place = file.place(of: file.firstInvalidByte)
      // Bytes that Windows-1252 has no letter for.
      let isOther = bytes.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
      throw TableProblem(
        isOther
          ? "the text is not UTF-8"
          : "the text is not UTF-8; it looks like Windows-1252, in which spreadsheet programs "
            + "save plain CSV", at: place,
        remedy: isOther ? remedy : "\(remedy), or run: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW")
    }
    if let conflict = ConflictMarkers.problem(in: bytes, of: file.name) {
      throw TableProblem(
        conflict.message, at: conflict.location ?? start, remedy: ConflictMarkers.remedy)
    }
    let offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[offset...].contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw TableProblem(
        "the file is empty", at: start,
        remedy: "'hitl questions --format csv' prints a head with an example row")
    }
    return offset
  }
}

/// A file of a spreadsheet program in its own format.
private enum Workbook {
  case zipped
  case old

  var signature: [UInt8] {
    switch self {
    case .zipped: [0x50, 0x4B, 0x03, 0x04]
    case .old: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    }
  }

  var words: String {
    switch self {
    case .zipped: "a workbook or another zipped file"
    case .old: "an old workbook"
    }
  }
}
