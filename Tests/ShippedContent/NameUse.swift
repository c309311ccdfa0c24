// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// Which of the names that views offer some template reads.
package struct NameUse {
  private let files: [String: TemplateFile]
  /// The names that were read and those that were offered, by the names that stand beside them.
  private var read: [String: Set<String>] = [:]
  private var offered: [String: Set<String>] = [:]
  private var known: [String: String] = [:]
  private var walked: Set<String> = []

  private struct Scope {
    var path: String
    var shape: TemplateShape
  }

  package init(of entries: [TemplateEntry], in files: [TemplateFile]) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries {
      // A path must not lead from one document into another.
      let root = Scope(path: "\(offered.count):\(entry.name)", shape: entry.shape)
      offer(root.shape, at: root.path)
      walk(entry.name, [root])
    }
  }

  /// The names that no template reads, each after those beside it, in short.
  package var unused: [String] {
    offered.flatMap { key, names in
      names.subtracting(read[key] ?? []).map { "\($0) beside \(key)" }
    }.sorted()
  }

  private mutating func walk(_ template: String, _ scopes: [Scope]) {
    guard let file = files[template] else { return }
    let place = "\(template) \(scopes.map(\.path))"
    guard walked.insert(place).inserted else { return }
    var scopes = scopes
    var added: [Bool] = []
    for match in file.text.matches(of: #/\{\{([#^/>!%]?)\s*([^}]*?)\s*\}\}/#) {
      let name = String(match.2)
      switch match.1 {
      case "#":
        let found = use(name, in: scopes)
        let inner = found.flatMap { scope in Self.inside(scope.shape).map { (scope.path, $0) } }
        if let (path, shape) = inner { scopes.append(Scope(path: path, shape: shape)) }
        added.append(inner != nil)
      case "^":
        _ = use(name, in: scopes)
        added.append(false)
      case "/": if added.popLast() == true { scopes.removeLast() }
      case ">": walk(name, scopes)
      case "": _ = use(name, in: scopes)
      default: break
      }
    }
  }

  /// Notes that a name was read, and gives what it stands for.
  private mutating func use(_ name: String, in scopes: [Scope]) -> Scope? {
    if name == "." { return scopes.last }
    for scope in scopes.reversed() {
      guard case .mapping(let names) = scope.shape, let shape = names[name] else { continue }
      let list = name.hasPrefix("has_") ? String(name.dropFirst(4)) : name
      read[key(of: scope.shape, at: scope.path), default: []].formUnion([name, list])
      return Scope(path: "\(scope.path).\(name)", shape: shape)
    }
    return nil
  }

  private static func inside(_ shape: TemplateShape) -> TemplateShape? {
    switch shape {
    case .flag: nil
    case .list(let element): element
    case .text, .mapping: shape
    }
  }

  private mutating func offer(_ shape: TemplateShape, at path: String) {
    switch shape {
    case .text, .flag: break
    case .list(let element): offer(element, at: path)
    case .mapping(let names):
      // One of a fixed set of words has a flag for each, whether a template tells them apart or not.
      guard names.values.contains(where: { $0 != .flag }) else { return }
      offered[key(of: shape, at: path), default: []].formUnion(
        names.keys.filter { !$0.hasPrefix("has_") || names[String($0.dropFirst(4))] == nil })
      for (name, inner) in names { offer(inner, at: "\(path).\(name)") }
    }
  }

  /// The names of a shape; those of one view are the same wherever it is shown.
  private mutating func key(of shape: TemplateShape, at path: String) -> String {
    if let key = known[path] { return key }
    guard case .mapping(let names) = shape else { return "" }
    let key = names.keys.sorted().joined(separator: " ")
    known[path] = key
    return key
  }
}
