// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// The program's two streams: results on standard output, everything for people on standard error.
struct Console {
  private var printed: Set<Diagnostic> = []
  private var limit = DiagnosticLimit()

  /// Writes a result; a reader that has gone away is no error.
  mutating func result(_ text: String) throws(FileProblem) {
    guard !FileSystem.writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
    // Whoever closed the pipe has all that was wanted.
    if errno == EPIPE { exit(0) }
    throw FileProblem("standard output", doing: .writing)
  }

  /// Tells people something in a line.
  func tell(_ line: String) {
    _ = FileSystem.writeAll(Array((VisibleText.neutralized(line) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows diagnostics, each once, and no more of a file than people read.
  mutating func show(_ diagnostics: some Sequence<Diagnostic>) {
    let fresh = diagnostics.filter { printed.insert($0).inserted }
    for diagnostic in limit.admitted(fresh) { tell(diagnostic.description) }
  }
}
