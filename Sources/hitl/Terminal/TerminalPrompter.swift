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
  /// The screen of the last prompt that had one.
  private var asked = Screen.none

  init(writer: ScreenWriter, isProjector: Bool) {
    self.writer = writer
    self.isProjector = isProjector
    lines = Terminal.isPlain ? PlainLines() : ReadlineLines()
  }

  func show(_ screen: Screen) {
    switch screen {
    case .notice where clears, .refusal where clears:
      waiting += rendered(screen)
    default:
      let pages = pages(of: rendered(screen))
      for page in pages.dropLast() {
        write(page)
        guard case .line = readMore(choices: []) else { return }
      }
      write(pages.last ?? [])
    }
  }

  func read(_ prompt: Prompt) -> Reply {
    if case .none = prompt.screen {
      // Below a question that is shown again, so that it does not scroll away.
      let screen =
        clears && !waiting.isEmpty ? rendered(asked, above: style(above: 0).rows(of: waiting)) : []
      write((screen.isEmpty ? [] : [start] + screen) + waiting, clears: !screen.isEmpty)
    } else {
      asked = prompt.screen
      let pages = pages(of: waiting + rendered(prompt.screen))
      waiting = []
      for page in pages.dropLast() {
        write([start] + page, clears: clears)
        let reply = readMore(choices: prompt.choices)
        // Whoever has seen enough answers at once.
        guard reply == .line("") else { return reply }
      }
      write([start] + (pages.last ?? []), clears: clears)
    }
    waiting = []
    return lines.read(
      label: prompt.label, draft: prompt.draft, offersDraft: prompt.offersDraft,
      choices: prompt.choices)
  }

  private func readMore(choices: [String]) -> Reply {
    lines.read(label: "more>", draft: "", offersDraft: false, choices: choices)
  }

  /// What comes before a screen: the code that clears the last one, or an empty line.
  private var start: String { clears ? "\u{1B}[H\u{1B}[2J" : "" }

  /// The lines in parts that a projected screen has room for above the prompt, else all in one.
  private func pages(of lines: [String]) -> [[String]] {
    guard clears else { return [lines] }
    let style = style(above: 0)
    return lines.reduce(into: [[]]) { pages, line in
      let page = (pages.last ?? []) + [line]
      if page.count > 1, style.rows(of: page) > ScreenStyle.projectedLines {
        pages.append([line])
      } else {
        pages[pages.count - 1] = page
      }
    }
  }

  /// Only a projected screen is cleared: everywhere else people may want to read back.
  private var clears: Bool { isProjector && !Terminal.isPlain }

  /// - Parameter messageLines: the lines of a message that it leaves room for.
  private func rendered(_ screen: Screen, above messageLines: Int = 0) -> [String] {
    do throws(TemplateProblems) {
      return try writer.lines(of: screen, style: style(above: messageLines))
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private func style(above messageLines: Int) -> ScreenStyle {
    ScreenStyle(
      width: Terminal.columns(of: STDERR_FILENO) ?? 80, isProjector: isProjector,
      usesColor: Terminal.usesColor, isPlain: Terminal.isPlain, messageLines: messageLines)
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
