// SPDX-License-Identifier: GPL-3.0-or-later

/// One small change of a file.
enum YAMLOperation {
  case replace([YAMLStep], YAMLValue)
  case insertKey([YAMLStep], at: Int, YAMLValue.Field)
  case removeKey([YAMLStep], at: Int)
  case insertItem([YAMLStep], at: Int, YAMLValue)
  case removeItem([YAMLStep], at: Int)
  case moveItem([YAMLStep], from: Int, to: Int)

  /// What it changes, or what holds it.
  var path: [YAMLStep] {
    switch self {
    case .replace(let path, _), .insertKey(let path, _, _), .removeKey(let path, _),
      .insertItem(let path, _, _), .removeItem(let path, _), .moveItem(let path, _, _):
      path
    }
  }
}

extension YAMLNode {
  /// The value tree after an operation, worked out without any text.
  ///
  /// What the changed text says is compared with this.
  func applying(_ operation: YAMLOperation, isJSON: Bool) -> YAMLNode {
    changing(operation.path[...]) { node in
      switch (operation, node.content) {
      case (.replace(_, let value), _):
        node.content = value.node(isJSON: isJSON).content
      case (.insertKey(_, let index, let field), .mapping(var entries)):
        guard let value = field.value else { return }
        entries.insert(
          YAMLEntry(
            key: field.key, keyStart: .start, keyEnd: .start, value: value.node(isJSON: isJSON)),
          at: index)
        node.content = .mapping(entries)
      case (.removeKey(_, let index), .mapping(var entries)):
        entries.remove(at: index)
        node.content = .mapping(entries)
      case (.insertItem(_, let index, let value), .sequence(var items)):
        items.insert(value.node(isJSON: isJSON), at: index)
        node.content = .sequence(items)
      case (.removeItem(_, let index), .sequence(var items)):
        items.remove(at: index)
        node.content = .sequence(items)
      case (.moveItem(_, let from, let target), .sequence(var items)):
        items.insert(items.remove(at: from), at: target)
        node.content = .sequence(items)
      default:
        break
      }
    }
  }

  private func changing(
    _ path: ArraySlice<YAMLStep>, _ change: (inout YAMLNode) -> Void
  ) -> YAMLNode {
    var node = self
    switch (path.first, content) {
    case (nil, _):
      change(&node)
    case (.key(let key)?, .mapping(var entries)):
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
      entries[index].value = entries[index].value.changing(path.dropFirst(), change)
      node.content = .mapping(entries)
    case (.index(let index)?, .sequence(var items)):
      guard items.indices.contains(index) else { return self }
      items[index] = items[index].changing(path.dropFirst(), change)
      node.content = .sequence(items)
    default:
      break
    }
    return node
  }

  /// Whether two nodes say the same, wherever and however they are written.
  func saysTheSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)):
      return left.text == right.text && left.isNull == right.isNull
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.saysTheSame(as: $1.value) }
    default:
      return false
    }
  }

  /// The value at the end of a path.
  package func node(at path: [YAMLStep]) -> YAMLNode? {
    path.reduce(YAMLNode?.some(self)) { node, step in
      switch (step, node?.content) {
      case (.key(let key), .mapping(let entries)?): entries.first { $0.key == key }?.value
      case (.index(let index), .sequence(let items)?):
        items.indices.contains(index) ? items[index] : nil
      default: nil
      }
    }
  }
}
