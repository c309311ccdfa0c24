// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Interviews

/// Lines as the terminal itself edits them, for screen readers and terminals without cursor keys.
///
/// The text to start from stands in brackets, and Enter takes it.
final class PlainLines: LineSource {
  private var rest: [UInt8] = []

  func read(label: String, draft: String, offersDraft: Bool, choices: [String], recall: String?)
    -> Reply
  {
    let shown = VisibleText.neutralized(draft)
    let prompt = shown.isEmpty ? "\(label) " : "\(label) [\(shown)] "
    _ = FileSystem.writeAll(Array(prompt.utf8), to: STDERR_FILENO)
    while true {
      if let interruption = SignalWatch.interruption { return .interrupted(interruption) }
      if let line = takeLine() { return .line(line.isEmpty ? draft : line) }
      var chunk = [UInt8](repeating: 0, count: 4_096)
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        return SignalWatch.interruption.map(Reply.interrupted) ?? .end
      }
      rest += chunk[..<count]
    }
  }

  /// A line with the lines that were pasted along with it; nil until there is an end of line.
  private func takeLine() -> String? {
    guard rest.last == 0x0A, !hasMore else { return nil }
    rest.removeLast()
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Whether more text stands ready, which nobody could have typed so fast.
  private var hasMore: Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 5) > 0 && waiting.revents & Int16(POLLIN) != 0
  }
}
