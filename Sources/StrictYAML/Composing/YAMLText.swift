// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The checks a file must pass before it is parsed at all.
enum YAMLText {
  /// The file's bytes, or the reason they cannot be a YAML file.
  static func checked(_ file: SourceFile) throws(YAMLProblem) -> [UInt8] {
    let bytes = file.bytes
    guard bytes.count <= SourceFile.sizeLimit else {
      throw YAMLProblem(
        "the file is larger than 10 MB", remedy: "split it, or leave out what is not needed")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YAMLProblem(
        "the file is UTF-16", at: .start, remedy: "save it as UTF-8 without a byte-order mark")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw YAMLProblem(
        "the file starts with a byte-order mark", at: .start, remedy: "save it as UTF-8 without one"
      )
    }
    // The smallest byte is found many bytes at a time; only a file with an error is searched.
    if bytes.reduce(UInt8.max, min) == 0, let offset = bytes.firstIndex(of: 0) {
      throw YAMLProblem(
        "a NUL byte", at: position(of: offset, in: bytes), remedy: "save the file as plain text")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw YAMLProblem(
        "the text is not UTF-8", at: position(of: firstInvalidByte(in: bytes), in: bytes),
        remedy: "save it as UTF-8")
    }
    if let line = ConflictMarkers.firstLine(in: bytes) {
      throw YAMLProblem(
        ConflictMarkers.message(line: line), at: YAMLPosition(line: line, column: 1),
        remedy: ConflictMarkers.remedy)
    }
    return bytes
  }

  /// The offset of the first byte that does not continue valid UTF-8.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  static func position(of offset: Int, in bytes: [UInt8]) -> YAMLPosition {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return YAMLPosition(line: line, column: column)
  }
}

/// Why a file could not be read as YAML, before it has a name.
struct YAMLProblem: Error {
  var message: String
  var position: YAMLPosition?
  var remedy: String?
  /// Whether the file can be used in spite of it.
  var isWarning = false

  init(
    _ message: String, at position: YAMLPosition? = nil, remedy: String? = nil,
    isWarning: Bool = false
  ) {
    self.isWarning = isWarning
    self.message = message
    self.position = position
    self.remedy = remedy
  }
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      isWarning ? .warning : .error,
      at: SourceLocation(file: file, line: position?.line, column: position?.column), message,
      remedy: remedy)
  }
}
