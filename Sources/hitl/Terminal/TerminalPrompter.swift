// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents
import Glibc
import Interviews
import Screens
import Templates

/// Shows the screens of an interview on a terminal and reads lines below them.
///
/// What was not read yet never leaves the terminal: what is longer than its lines comes page by
/// page, and a message stands with the question that follows it.
final class TerminalPrompter: Prompter {
  private var writer: ScreenWriter
  private let lines: any LineSource
  private let isProjector: Bool
  /// The lines of messages that are shown with the next prompt.
  private var waiting: [String] = []
  /// The screen of the last prompt that had one.
  private var asked = Screen.none
  /// Whether that screen waits behind messages at which a command was typed.
  private var isUnseen = false
  /// The lines on the terminal since that screen began.
  private var rowsShown = 0

  init(writer: ScreenWriter, isProjector: Bool) {
    self.writer = writer
    self.isProjector = isProjector
    lines = Terminal.isPlain ? PlainLines() : ReadlineLines()
  }

  func show(_ screen: Screen) {
    switch screen {
    case .notice, .refusal, .problems, .opening:
      guard Terminal.isPlain else {
        waiting += rendered(screen)
        return
      }
      write(rendered(screen))
    default:
      let pages = ScreenPages.of(waiting + rendered(screen), style: style())
      waiting = []
      for page in pages.dropLast() {
        write(page)
        guard case .line = readMore(choices: []) else { return }
      }
      write(pages.last ?? [])
    }
  }

  func read(_ prompt: Prompt) -> Reply {
    var prompt = prompt
    if case .none = prompt.screen, isUnseen { prompt.screen = asked }
    isUnseen = false
    if case .none = prompt.screen {
      showAgain()
    } else if let reply = showPages(of: &prompt) {
      return reply
    }
    waiting = []
    let reply = lines.read(
      label: prompt.label, draft: prompt.draft, offersDraft: prompt.offersDraft,
      choices: prompt.choices, recall: prompt.recall)
    if case .line(let line) = reply {
      rowsShown += style().rows(of: ["\(prompt.label) \(line)"])
    }
    return reply
  }

  /// Shows the messages below the question, which is shown again before it scrolls away.
  private func showAgain() {
    guard !waiting.isEmpty else { return }
    let style = style()
    let rows = style.rows(of: waiting)
    let isFull = style.pageLines.map { rowsShown + rows > $0 } ?? false
    guard clears || isFull else {
      write(waiting)
      rowsShown += rows
      return
    }
    let screen = ScreenPages.of(rendered(asked, above: rows), style: self.style(above: rows)).last
    let page = (screen ?? []) + waiting
    write([start] + page, clears: clears)
    rowsShown = style.rows(of: page)
  }

  /// Shows a prompt's screen below the messages; what was typed at a page before the last is
  /// returned, for whoever has seen enough answers at once.
  private func showPages(of prompt: inout Prompt) -> Reply? {
    asked = prompt.screen
    let style = style()
    let screen = rendered(prompt.screen, above: style.rows(of: waiting))
    let fits = style.pageLines.map { style.rows(of: waiting + screen) <= $0 } ?? true
    // Where a message leaves too little room, it has a page of its own.
    let messages = fits ? [] : ScreenPages.of(waiting, style: style).filter { $0 != [] }
    let pages = ScreenPages.of(fits ? waiting + screen : rendered(prompt.screen), style: style)
    waiting = []
    for (index, page) in messages.enumerated() {
      write([start] + page, clears: clears)
      let reply = readMore(choices: [])
      guard case .line(let line) = reply else { return reply }
      // A command is no answer to a question that was not shown yet, and is done at once.
      if line.hasPrefix(":"), !line.hasPrefix("::") {
        waiting = Array(messages.dropFirst(index + 1).joined(separator: [""]))
        isUnseen = true
        return reply
      }
      // Nobody can answer a question that was not shown yet.
      if !line.isEmpty { prompt.draft = line }
    }
    for page in pages.dropLast() {
      write([start] + page, clears: clears)
      let reply = readMore(choices: prompt.choices)
      guard reply == .line("") else { return reply }
    }
    write([start] + (pages.last ?? []), clears: clears)
    rowsShown = style.rows(of: pages.last ?? [])
    return nil
  }

  private func readMore(choices: [String]) -> Reply {
    lines.read(label: "more>", draft: "", offersDraft: false, choices: choices, recall: nil)
  }

  /// What comes before a screen: the code that clears the last one, or an empty line.
  private var start: String { clears ? "\u{1B}[H\u{1B}[2J" : "" }

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

  private func style(above messageLines: Int = 0) -> ScreenStyle {
    ScreenStyle(
      width: Terminal.columns(of: STDERR_FILENO) ?? 80,
      height: Terminal.rows(of: STDERR_FILENO) ?? 24, isProjector: isProjector,
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
