// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents
import Glibc
import Interviews

/// Shows the screens of an interview on a terminal and reads lines below them.
final class TerminalPrompter: Prompter {
  private var writer: ScreenWriter
  private let lines: any LineSource
  private let isProjector: Bool
  /// Lines that wait for the screen to be cleared, so that they are still there afterwards.
  private var waiting: [String] = []

  init(writer: ScreenWriter, isProjector: Bool) {
    self.writer = writer
    self.isProjector = isProjector
    lines = Terminal.isPlain ? PlainLines() : ReadlineLines()
  }

  func show(_ screen: Screen) {
    if case .notice = screen, clears {
      waiting += rendered(screen)
    } else {
      write(rendered(screen))
    }
  }

  func read(_ prompt: Prompt) -> Reply {
    if case .none = prompt.screen {
      write(waiting)
    } else {
      write([clears ? "\u{1B}[H\u{1B}[2J" : ""] + waiting + rendered(prompt.screen), clears: clears)
    }
    waiting = []
    return lines.read(label: prompt.label, draft: prompt.draft, choices: prompt.choices)
  }

  /// Only a projected screen is cleared: everywhere else people may want to read back.
  private var clears: Bool { isProjector && !Terminal.isPlain }

  private func rendered(_ screen: Screen) -> [String] {
    do throws(TemplateProblems) {
      return try writer.lines(
        of: screen,
        style: ScreenStyle(
          width: Terminal.columns(of: STDERR_FILENO) ?? 80, isProjector: isProjector,
          usesColor: Terminal.usesColor, isPlain: Terminal.isPlain))
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private func write(_ lines: [String], clears: Bool = false) {
    guard !lines.isEmpty else { return }
    // The code that clears the screen stands before the first line, not on one of its own.
    let text =
      clears
      ? lines[0] + lines.dropFirst().map { $0 + "\n" }.joined()
      : lines.map { $0 + "\n" }.joined()
    _ = FileSystem.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
