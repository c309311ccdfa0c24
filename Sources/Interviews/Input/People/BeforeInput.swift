// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// What may not begin before something is done, at the end of a line: `before shadow`, `before the
/// broad phase`, `before Clear opens`.
enum BeforeInput {
  static let word = "before"

  private static let example = "Text of the notice @Compliance +2w before shadow"
  /// A shorter word is near to too many others.
  private static let shortestSlip = 5

  /// Takes it away from the words; nil where they end otherwise, for “before” can be any word.
  static func take(from words: inout [String], lanes: [Lane]) -> ActionBefore? {
    guard let at = words.lastIndex(where: { $0.lowercased() == word }) else { return nil }
    let name = name(behind: at, in: words)
    let before: ActionBefore? =
      if let phase = PhaseName(rawValue: name) {
        .phase(phase)
      } else {
        lanes.first { [$0.id, $0.name].contains { $0.lowercased() == name } }.map { .lane($0.id) }
      }
    if before != nil { words.removeSubrange(at...) }
    return before
  }

  /// Looks at words that end with no phase and no kind of case.
  ///
  /// - Throws: where one was meant: it is nearly called so, or a day stands before it, so that both
  ///   would be lost in the text.
  static func refuseSlip(
    in words: [String], lanes: [Lane], today: CalendarDate
  ) throws(InputRefusal) {
    guard let at = words.lastIndex(where: { $0.lowercased() == word }), at > 0 else { return }
    let name = name(behind: at, in: words)
    guard !name.isEmpty, !name.contains("@") else { return }
    let isNear = name.count >= shortestSlip && nearest(to: name, lanes: lanes) != nil
    guard isNear || MomentInput.read(words[at - 1], today: today) != nil else { return }
    throw refusal(of: words[(at + 1)...].joined(separator: " "), lanes: lanes)
  }

  static func refusal(of typed: String, lanes: [Lane]) -> InputRefusal {
    let kinds = lanes.isEmpty ? "" : "; or a kind of case: \(FigureText.list(lanes.map(\.name)))"
    let meant =
      nearest(to: typed, lanes: lanes).map { "Did you mean \($0)?" }
      ?? "A plan begins with shadow (nothing takes effect), then broad (people see every case), then "
      + "open (cases go alone)\(kinds)."
    return InputRefusal(
      "No phase\(lanes.isEmpty ? "" : " or kind of case") is called \(VisibleText.quoted(typed)). "
        + meant, example: example)
  }

  private static func nearest(to name: String, lanes: [Lane]) -> String? {
    NearMiss.of(name, in: PhaseName.allCases.map(\.rawValue) + lanes.flatMap { [$0.id, $0.name] })
  }

  private static func name(behind at: Int, in words: [String]) -> String {
    var named = words[(at + 1)...].map { $0.lowercased() }
    if named.first == "the" { named.removeFirst() }
    if let last = named.last, named.count > 1, ["phase", "begins", "opens"].contains(last) {
      named.removeLast()
    }
    return named.joined(separator: " ")
  }
}
