// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a rewritten plan says and that its facts do not hold, or that it lost.
struct RewriteProblem: Sendable {
  /// Nil for what is nowhere on the page.
  let line: Int?
  let message: String
  let remedy: String

  init(line: Int?, _ message: String, remedy: String) {
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}
