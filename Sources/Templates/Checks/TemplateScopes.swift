// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that a place in a template can use: those of its document, and of the sections it is in.
struct TemplateScopes {
  private struct Step: Hashable {
    var parent: Int
    var name: String
  }

  private var shapes: [TemplateShape]
  private var ids = [0]
  private var known: [Step: Int] = [:]

  init(_ shape: TemplateShape) {
    shapes = [shape]
  }

  /// The same number wherever the same sections led there, so that names mean the same.
  var id: Int { ids.last ?? 0 }

  var depth: Int { shapes.count }

  /// The names that are known, innermost first.
  var names: [String] {
    shapes.reversed().flatMap { shape -> [String] in
      if case .mapping(let names) = shape { names.keys.sorted() } else { [] }
    }
  }

  mutating func enter(_ name: String, _ shape: TemplateShape) {
    let step = Step(parent: id, name: name)
    let id = known[step] ?? known.count + 1
    known[step] = id
    ids.append(id)
    shapes.append(shape)
  }

  mutating func leave(to depth: Int) {
    shapes.removeLast(shapes.count - depth)
    ids.removeLast(ids.count - depth)
  }

  /// What a name stands for, from the innermost scope outwards.
  func shape(of name: String) -> TemplateShape? {
    if name == "." { return shapes.last }
    for case .mapping(let names) in shapes.reversed() {
      if let shape = names[name] { return shape }
    }
    return nil
  }
}
