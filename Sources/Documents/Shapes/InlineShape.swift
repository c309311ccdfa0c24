// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What Markdown shows of one paragraph, heading, item or cell, whatever way it is written.
///
/// White space of any kind is one space. An escaped character is the character alone, and what
/// would mean something without a backslash, such as emphasis or a link, is a mark of its own. One
/// pass, so that the work grows with the text.
struct InlineShape {
  /// Stands for what is no character of the text; a text that holds one gets `escape` before it.
  enum Mark {
    static let code: UInt8 = 0x11
    static let emphasis: UInt8 = 0x12
    static let tag: UInt8 = 0x13
    static let entity: UInt8 = 0x14
    static let strike: UInt8 = 0x15
    static let link: UInt8 = 0x16
    static let escape: UInt8 = 0x1A
    static let lineBreak: UInt8 = 0x1E
  }

  private let text: ArraySlice<UInt8>
  private(set) var bytes: [UInt8] = []
  private var index: Int
  /// Where the last run of so many backticks begins.
  private var lastTicks: [Int: Int] = [:]

  /// - Parameter text: the source, with line feeds between its lines.
  init(of text: ArraySlice<UInt8>) {
    self.text = ByteText.trimmed(text)
    index = self.text.startIndex
    bytes.reserveCapacity(text.count)
    findTicks()
    while index < self.text.endIndex { step() }
  }

  private mutating func step() {
    let byte = text[index]
    switch byte {
    case ByteText.space, ByteText.tab, ByteText.lineFeed, ByteText.carriageReturn: space()
    case ByteText.backslash: backslash()
    case UInt8(ascii: "`"): ticks()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis()
    case UInt8(ascii: "~"): tildes()
    case UInt8(ascii: "<"): take(startsTag ? Mark.tag : byte)
    case UInt8(ascii: "&"): take(startsEntity ? Mark.entity : byte)
    case UInt8(ascii: "]"): take(following(1) == UInt8(ascii: "(") ? Mark.link : byte)
    case ..<ByteText.space:
      bytes.append(Mark.escape)
      take(byte)
    default: take(byte)
    }
  }

  private mutating func take(_ byte: UInt8) {
    bytes.append(byte)
    index += 1
  }

  /// The byte that far behind the current one.
  private func following(_ distance: Int) -> UInt8? {
    index + distance < text.endIndex ? text[index + distance] : nil
  }

  /// White space, or a line break where two spaces stand before a line end.
  private mutating func space() {
    var spaces = 0
    var isBreak = false
    while index < text.endIndex, ByteText.isBlank(text[index]) {
      if text[index] == ByteText.lineFeed, spaces >= 2 { isBreak = true }
      spaces = text[index] == ByteText.space ? spaces + 1 : 0
      index += 1
    }
    bytes.append(isBreak ? Mark.lineBreak : ByteText.space)
  }

  private mutating func backslash() {
    guard let next = following(1) else { return take(ByteText.backslash) }
    if next == ByteText.lineFeed {
      bytes.append(Mark.lineBreak)
      index += 1
      while index < text.endIndex, ByteText.isBlank(text[index]) { index += 1 }
    } else if ByteText.isPunctuation(next) {
      index += 1
      take(next)
      // A run that begins with an escaped tilde strikes nothing out.
      if next == UInt8(ascii: "~") { while following(0) == next { take(next) } }
    } else {
      take(ByteText.backslash)
    }
  }

  private mutating func emphasis() {
    let byte = text[index]
    let before = index > text.startIndex ? text[index - 1] : nil
    let count = run(of: byte)
    let after = following(count)
    let stands = ByteText.isGap(before) && ByteText.isGap(after)
    let joins = byte == UInt8(ascii: "_") && ByteText.isWord(before) && ByteText.isWord(after)
    for _ in 0..<count { take(stands || joins ? byte : Mark.emphasis) }
  }

  private mutating func tildes() {
    let count = run(of: text[index])
    for _ in 0..<count { take(count == 2 ? Mark.strike : UInt8(ascii: "~")) }
  }

  /// Code between two runs of as many backticks, else the backticks themselves.
  private mutating func ticks() {
    let tick = UInt8(ascii: "`")
    let count = run(of: tick)
    guard let last = lastTicks[count], last > index else {
      for _ in 0..<count { take(tick) }
      return
    }
    index += count
    let start = index
    while run(of: tick) != count {
      index += max(1, run(of: tick))
    }
    bytes.append(Mark.code)
    for part in text[start..<index].split(whereSeparator: ByteText.isBlank) {
      if bytes.last != Mark.code { bytes.append(ByteText.space) }
      bytes += part
    }
    bytes.append(Mark.code)
    index += count
  }

  /// How many of the byte stand from here on.
  private func run(of byte: UInt8) -> Int { text[index...].prefix { $0 == byte }.count }

  private mutating func findTicks() {
    let tick = UInt8(ascii: "`")
    var place = text.startIndex
    while let start = text[place...].firstIndex(of: tick) {
      place = text[start...].firstIndex { $0 != tick } ?? text.endIndex
      lastTicks[place - start] = start
    }
  }

  private var startsTag: Bool {
    guard let next = following(1) else { return false }
    return ByteText.isLetter(next) || "/!?".utf8.contains(next)
  }

  private var startsEntity: Bool {
    let rest = text[(index + 1)...]
    let name = (rest.first == UInt8(ascii: "#") ? rest.dropFirst() : rest).prefix(32)
      .prefix { ByteText.isLetter($0) || ByteText.isDigit($0) }
    return !name.isEmpty && name.endIndex < text.endIndex
      && text[name.endIndex] == UInt8(ascii: ";")
  }
}
