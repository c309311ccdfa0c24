// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A change of a file that would have changed something else too, or that it has no place for.
package struct YAMLEditRefused: Error {
  package init() {}
}

/// Changes single values in the text of a YAML or JSON file and leaves the rest as it is.
///
/// After each change the text is read again: unless exactly that value changed, it is refused.
package struct YAMLEditor {
  /// No change of a file takes more small ones.
  private static let limit = 10_000

  package private(set) var text: String
  package private(set) var root: YAMLNode
  private var lines: TextLines
  /// Whether it is JSON rather than what only YAML allows.
  private let isJSON: Bool

  /// Nil where the text cannot be read.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let root = Self.root(of: bytes) else { return nil }
    self.text = text
    self.root = root
    let lines = TextLines(bytes)
    self.lines = lines
    let firstKey = root.entries?.first.map { bytes[lines.offset($0.keyStart)] }
    isJSON = lines.isFlow(root) && (firstKey ?? UInt8(ascii: "\"")) == UInt8(ascii: "\"")
  }

  /// Makes a file say what a record says.
  ///
  /// - Parameter path: where the record is; the whole file if left out.
  package mutating func update(
    to record: YAMLValue, at path: [YAMLStep] = []
  ) throws(YAMLEditRefused) {
    for _ in 0..<Self.limit {
      guard let node = root.node(at: path) else { throw YAMLEditRefused() }
      guard let operation = YAMLOperation.first(from: node, to: record, at: path) else { return }
      if case .replace(let path, .record) = operation, root.node(at: path)?.isNothing == false {
        // Part of a mapping cannot be said where something else is written.
        throw YAMLEditRefused()
      }
      try apply(operation)
    }
    throw YAMLEditRefused()
  }

  package mutating func insert(
    _ value: YAMLValue, at index: Int, in list: [YAMLStep]
  ) throws(YAMLEditRefused) {
    guard (0...(try count(of: list))).contains(index) else { throw YAMLEditRefused() }
    try apply(.insertItem(list, at: index, value))
  }

  package mutating func remove(at index: Int, in list: [YAMLStep]) throws(YAMLEditRefused) {
    guard (0..<(try count(of: list))).contains(index) else { throw YAMLEditRefused() }
    try apply(.removeItem(list, at: index))
  }

  package mutating func move(
    from index: Int, to target: Int, in list: [YAMLStep]
  ) throws(YAMLEditRefused) {
    let indices = 0..<(try count(of: list))
    guard indices.contains(index), indices.contains(target) else { throw YAMLEditRefused() }
    if index != target { try apply(.moveItem(list, from: index, to: target)) }
  }

  private func count(of list: [YAMLStep]) throws(YAMLEditRefused) -> Int {
    guard case .sequence(let items)? = root.node(at: list)?.content else { throw YAMLEditRefused() }
    return items.count
  }

  private mutating func apply(_ operation: YAMLOperation) throws(YAMLEditRefused) {
    let splicer = YAMLSplicer(root: root, lines: lines, isJSON: isJSON)
    guard let splices = splicer.splices(for: operation) else { throw YAMLEditRefused() }
    let bytes = YAMLSplice.apply(splices, to: lines.bytes)
    let expected = root.applying(operation, isJSON: isJSON)
    guard let changed = Self.root(of: bytes), changed.saysTheSame(as: expected) else {
      throw YAMLEditRefused()
    }
    text = String(decoding: bytes, as: UTF8.self)
    root = changed
    lines = TextLines(bytes)
  }

  private static func root(of bytes: [UInt8]) -> YAMLNode? {
    YAMLFile(SourceFile(name: "", bytes: bytes)).root
  }
}
