// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// The program's two streams: results on standard output, everything for people on standard error.
struct Console {
  private var printed: Set<Diagnostic> = []

  /// Writes a result; a reader that has gone away is no error.
  mutating func result(_ text: String) throws(FileProblem) {
    guard !FileSystem.writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
    // Whoever closed the pipe has all that was wanted.
    if errno == EPIPE { exit(0) }
    throw FileProblem("standard output", doing: .writing)
  }

  /// Tells people something in a line.
  func tell(_ line: String) {
    tell(lines: VisibleText.neutralized(line))
  }

  /// Tells people something in several lines.
  func tell(lines: String) {
    let shown = VisibleText.neutralizedLines(lines) + "\n"
    _ = FileSystem.writeAll(Array(shown.utf8), to: STDERR_FILENO)
  }

  /// Shows diagnostics, each once.
  mutating func show(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics where printed.insert(diagnostic).inserted {
      tell(diagnostic.description)
    }
  }
}
