// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// A piece of a merged file: a section, or text outside of sections.
struct MergeItem {
  /// Nil for text outside of sections.
  var id: String?
  var source: String

  /// The pieces with their sections in another order; text stays behind the section it follows.
  static func arranged(_ items: [MergeItem], as ids: [String], lineEnd: String) -> [MergeItem] {
    let head = items.prefix { $0.id == nil }
    /// Each section with what follows it, and its place in the order.
    var groups: [(place: Int, items: [MergeItem])] = []
    for item in items.dropFirst(head.count) {
      guard let id = item.id else {
        groups[groups.count - 1].items.append(item)
        continue
      }
      // What the order does not know stays behind what it followed.
      groups.append((ids.firstIndex(of: id) ?? groups.last?.place ?? 0, [item]))
    }
    let sorted = groups.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    var arranged = Array(head)
    for (index, group) in sorted.map(\.element.items).enumerated() {
      arranged += group
      while let last = arranged.last, last.id == nil, SectionText.isBlank(last.source) {
        arranged.removeLast()
      }
      guard index < sorted.count - 1, let last = arranged.last else { continue }
      arranged.append(
        MergeItem(id: nil, source: blankLine(after: last.source, lineEnd: lineEnd)))
    }
    return arranged
  }

  /// What must follow a text so that a blank line ends it.
  static func blankLine(after text: String, lineEnd: String) -> String {
    if SectionText.isBlank(text) { return text.isEmpty || text.utf8.last == 0x0A ? "" : lineEnd }
    if text.utf8.last != 0x0A { return lineEnd + lineEnd }
    let lines = SectionText.lines(of: text)
    return lines.last.map { SectionText.isBlank($0) } == true ? "" : lineEnd
  }

  /// The text without the blank lines around it, and without its last line end.
  static func withoutBlankEnds(_ text: String) -> String {
    var lines = SectionText.lines(of: text)[...]
    while let first = lines.first, SectionText.isBlank(first) { lines.removeFirst() }
    while let last = lines.last, SectionText.isBlank(last) { lines.removeLast() }
    guard let last = lines.popLast() else { return "" }
    return lines.joined() + SectionText.trimmedEnd(last)
  }
}
