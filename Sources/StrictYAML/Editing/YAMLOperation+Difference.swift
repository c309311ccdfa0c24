// SPDX-License-Identifier: GPL-3.0-or-later

extension YAMLOperation {
  /// The first change that brings a node nearer to a value; nil where it says that already.
  static func first(from node: YAMLNode, to value: YAMLValue, at path: [YAMLStep]) -> Self? {
    switch (value, node.content) {
    case (.record(let fields, let order, _), .mapping(let entries)):
      return first(from: entries, to: fields, order: order, at: path)
    case (.mapping(let fields, _), .mapping(let entries))
    where fields.filter({ $0.value != nil }).map(\.key) == entries.map(\.key):
      return first(from: entries, to: fields, order: [], at: path)
    case (.list(let values, _), .sequence(let items)):
      return first(from: items, to: values, at: path)
    default:
      return value.matches(node) ? nil : .replace(path, value)
    }
  }

  private static func first(
    from entries: [YAMLEntry], to fields: [YAMLValue.Field], order: [String], at path: [YAMLStep]
  ) -> Self? {
    for field in fields {
      let index = entries.firstIndex { $0.key == field.key }
      switch (index, field.value) {
      case (let index?, let value?):
        let inner = path + [.key(field.key)]
        if let found = first(from: entries[index].value, to: value, at: inner) { return found }
      case (let index?, nil):
        return .removeKey(path, at: index)
      case (nil, let value?) where !value.isNoChange:
        return .insertKey(path, at: place(of: field.key, in: entries, order: order), field)
      default:
        continue
      }
    }
    return nil
  }

  /// After the nearest key that comes before it in `order`, else at the end.
  private static func place(of key: String, in entries: [YAMLEntry], order: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return entries.count }
    for earlier in order[..<rank].reversed() {
      if let index = entries.firstIndex(where: { $0.key == earlier }) { return index + 1 }
    }
    return entries.count
  }

  /// Puts in new items before it takes out old ones, so that a list is never empty on the way.
  private static func first(
    from items: [YAMLNode], to values: [YAMLValue], at path: [YAMLStep]
  ) -> Self? {
    let kept = zip(values, items).prefix { $0.matches($1) }.count
    let tail = zip(values.dropFirst(kept).reversed(), items.dropFirst(kept).reversed())
      .prefix { $0.matches($1) }.count
    if kept + tail < values.count { return .insertItem(path, at: kept, values[kept]) }
    if kept + tail < items.count { return .removeItem(path, at: kept) }
    return nil
  }
}
