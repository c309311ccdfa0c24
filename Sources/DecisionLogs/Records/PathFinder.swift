// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// A step of a path as bytes, ready to be compared.
enum FoundStep: Sendable {
  case key([UInt8])
  case index(Int)
  case every
  case filter(keys: [[UInt8]], text: [UInt8], isEqual: Bool)

  init(_ step: LogPath.Step) {
    self =
      switch step {
      case .key(let name): .key(Array(name.utf8))
      case .index(let index): .index(index)
      case .every: .every
      case .filter(let keys, let text, let isEqual):
        .filter(keys: keys.map { Array($0.utf8) }, text: Array(text.utf8), isEqual: isEqual)
      }
  }
}

/// Follows the steps of a path below a value.
///
/// It calls itself once for each step and each text that is JSON, which both have limits.
struct PathFinder {
  let scratch: Scratch

  init(_ scratch: Scratch) { self.scratch = scratch }

  /// Hands out each value at the end of the steps, in order, until one is enough.
  ///
  /// - Parameters:
  ///   - nesting: how many texts that are JSON were entered.
  ///   - found: says whether to go on.
  /// - Returns: whether to go on.
  func follow(
    _ steps: ArraySlice<FoundStep>, from cell: Cell, nesting: Int = 0, found: (Cell) -> Bool
  ) -> Bool {
    guard let step = steps.first else {
      return cell.kind == .absent || found(cell)
    }
    guard let nest = entered(cell, nesting) else { return true }
    let rest = steps.dropFirst()
    let deeper = nest.start == cell.start ? nesting : nesting + 1
    switch step {
    case .key(let name):
      guard let value = Self.value(of: name, in: nest) else { return true }
      return follow(rest, from: value, nesting: deeper, found: found)
    case .index(let index):
      guard let item = item(index, of: nest) else { return true }
      return follow(rest, from: item, nesting: deeper, found: found)
    case .every:
      return Self.forEachItem(of: nest) {
        follow(rest, from: $0, nesting: deeper, found: found)
      }
    case .filter(let keys, let text, let isEqual):
      return Self.forEachItem(of: nest) { item in
        guard matches(item, keys, text, nesting: deeper) == isEqual else { return true }
        return follow(rest, from: item, nesting: deeper, found: found)
      }
    }
  }

  /// The object or list that a cell is, or that its text holds.
  func entered(_ cell: Cell, _ nesting: Int) -> Cell? {
    switch cell.kind {
    case .nest: return cell
    case .absent: return nil
    case .plain, .escaped, .doubled:
      guard nesting < ReadingLimits.nestedTexts else { return nil }
      let text = cell.resolved(in: scratch)
      var (start, count) = (text.start, text.count)
      while count > 0, JSONScan.isSpace(start.pointee) { (start, count) = (start + 1, count - 1) }
      guard count > 1, start.pointee == UInt8(ascii: "{") || start.pointee == UInt8(ascii: "["),
        let end = JSONScan.end(of: start, start + count)
      else { return nil }
      return Cell(json: start, end)
    }
  }

  private func matches(
    _ item: Cell, _ keys: [[UInt8]], _ text: [UInt8], nesting: Int
  ) -> Bool {
    var cell = item
    for key in keys {
      guard let nest = entered(cell, nesting), let value = Self.value(of: key, in: nest) else {
        return false
      }
      cell = value
    }
    let value = cell.resolved(in: scratch)
    return value.count == text.count && memcmp(value.start, text, text.count) == 0
  }

  private func item(_ index: Int, of nest: Cell) -> Cell? {
    var wanted = index
    if index < 0 {
      var count = 0
      _ = Self.forEachItem(of: nest) { _ in
        count += 1
        return true
      }
      wanted += count
    }
    var place = 0
    var item: Cell?
    _ = Self.forEachItem(of: nest) {
      if place == wanted { item = $0 }
      place += 1
      return item == nil
    }
    return item
  }

  /// The value of a key of an object; nil where there is none.
  static func value(of name: [UInt8], in nest: Cell) -> Cell? {
    var value: Cell?
    _ = forEachEntry(of: nest) { key, cell in
      guard key.isKey(name) else { return true }
      value = cell
      return false
    }
    return value
  }

  /// Hands out keys and values of an object; keys as they are written, which `Cell.isKey` compares.
  ///
  /// - Returns: false where it was broken off, or the object is broken.
  @inline(__always)
  static func forEachEntry(of nest: Cell, _ body: (Cell, Cell) -> Bool) -> Bool {
    guard nest.kind == .nest, nest.start.pointee == UInt8(ascii: "{") else { return false }
    let end = nest.start + nest.count
    var place = nest.start + 1
    while true {
      while place < end, JSONScan.isSpace(place.pointee) { place += 1 }
      guard place < end else { return false }
      if place.pointee == UInt8(ascii: "}") { return place + 1 == end }
      guard place.pointee == UInt8(ascii: "\""), let keyEnd = JSONScan.endOfText(place, end) else {
        return false
      }
      let key = Cell(.plain, place + 1, keyEnd - place - 2)
      place = keyEnd
      while place < end, JSONScan.isSpace(place.pointee) { place += 1 }
      guard place < end, place.pointee == UInt8(ascii: ":") else { return false }
      place += 1
      while place < end, JSONScan.isSpace(place.pointee) { place += 1 }
      guard let valueEnd = JSONScan.end(of: place, end) else { return false }
      guard body(key, Cell(json: place, valueEnd)) else { return false }
      place = valueEnd
      while place < end, JSONScan.isSpace(place.pointee) { place += 1 }
      guard place < end else { return false }
      if place.pointee == UInt8(ascii: ",") {
        place += 1
      } else if place.pointee != UInt8(ascii: "}") {
        return false
      }
    }
  }

  /// Hands out the items of a list until one is enough; says whether to go on.
  static func forEachItem(of nest: Cell, _ body: (Cell) -> Bool) -> Bool {
    guard nest.kind == .nest, nest.start.pointee == UInt8(ascii: "[") else { return true }
    let end = nest.start + nest.count - 1
    var place = nest.start + 1
    while true {
      while place < end, JSONScan.isSpace(place.pointee) || place.pointee == UInt8(ascii: ",") {
        place += 1
      }
      guard place < end, let after = JSONScan.end(of: place, end) else { return true }
      guard body(Cell(json: place, after)) else { return false }
      place = after
    }
  }
}
