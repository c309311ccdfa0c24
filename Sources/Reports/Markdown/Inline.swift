// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a line, as its Markdown says.
indirect enum Inline: Equatable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  /// Raw HTML, which is shown and never obeyed.
  case html(String)
  case emphasis([Inline])
  case strong([Inline])
  case struck([Inline])
  case link(to: String, [Inline])
  /// The number of a note that stands elsewhere.
  case note(Int)
  /// A picture from elsewhere, of which only the words are kept.
  case picture([Inline])
}

extension Inline {
  /// The words alone.
  var plain: String {
    switch self {
    case .text(let text), .code(let text), .html(let text): text
    case .softBreak, .lineBreak: " "
    case .note: ""
    case .emphasis(let inner), .strong(let inner), .struck(let inner), .picture(let inner),
      .link(to: _, let inner):
      inner.plain
    }
  }
}

extension [Inline] {
  /// The words alone.
  var plain: String { map(\.plain).joined() }

  /// All but an ending, where it ends so in plain text.
  func dropping(_ ending: String) -> [Inline] {
    guard !ending.isEmpty, plain.hasSuffix(ending) else { return self }
    var rest = self
    var left = ending.count
    while left > 0 {
      guard case .text(let text)? = rest.popLast() else { return self }
      if text.count > left { rest.append(.text(String(text.dropLast(left)))) }
      left -= text.count
    }
    return rest.isEmpty ? self : rest
  }

  /// Whether all of it is strong, as the sums of a table are.
  var isStrong: Bool {
    let parts = filter { $0.plain.contains { !$0.isWhitespace } }
    return !parts.isEmpty && parts.allSatisfy { if case .strong = $0 { true } else { false } }
  }
}
