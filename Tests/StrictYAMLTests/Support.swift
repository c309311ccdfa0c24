// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Testing

/// The messages without the file's name.
func messages(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let line = diagnostic.description
    return line.hasPrefix("f:") ? String(line.dropFirst(2)) : line
  }
}

func read(_ text: String) -> YAMLFile {
  YAMLFile(SourceFile(name: "f", bytes: Array(text.utf8)))
}

func root(of text: String) throws -> YAMLNode {
  let file = read(text)
  #expect(messages(file.diagnostics) == [])
  return try #require(file.root)
}

extension YAMLNode {
  /// The value behind a path of keys and indexes.
  subscript(_ path: String...) -> YAMLNode? {
    var node: YAMLNode? = self
    for part in path {
      switch node?.content {
      case .mapping(let entries): node = entries.first { $0.key == part }?.value
      case .sequence(let items): node = Int(part).map { items[$0] }
      default: node = nil
      }
    }
    return node
  }

  /// Both ends, as "line:column-line:column".
  var span: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
