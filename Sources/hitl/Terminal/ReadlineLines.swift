// SPDX-License-Identifier: GPL-3.0-or-later
@preconcurrency import CReadline
import Diagnostics
import Glibc
import Interviews

/// Lines edited with GNU readline: the user's own key bindings, completion, and Shift-Tab to go back.
///
/// Readline is one per process and keeps its state in globals, so there is one of these. No history
/// is kept but the line that was just refused, because answers may be confidential.
final class ReadlineLines: LineSource {
  /// What the callbacks of readline read and write; they run on the one thread that waits in it.
  private struct State {
    var draft = ""
    /// Whether the draft stands until a character is typed, which takes its place.
    var isOffered = false
    /// Whether an escape sequence was the first that was typed.
    var beganWithEscape = false
    var choices: [String] = []
    var found: [String] = []
    var goesBack = false
  }

  private nonisolated(unsafe) static var state = State()

  init() {
    Self.useUTF8()
    rl_readline_name = UnsafePointer(strdup("hitl"))
    rl_outstream = stderr
    // Readline would write LINES and COLUMNS into the environment.
    rl_change_environment = 0
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_attempted_completion_function = { text, _, _ in
      // Without these, file names would be offered, and a space would follow the answer.
      rl_attempted_completion_over = 1
      rl_completion_append_character = 0
      guard let text else { return nil }
      ReadlineLines.find(String(cString: text))
      return rl_completion_matches(text) { _, index in ReadlineLines.match(Int(index)) }
    }
    rl_startup_hook = {
      if !ReadlineLines.state.draft.isEmpty { rl_insert_text(ReadlineLines.state.draft) }
      return 0
    }
    rl_event_hook = {
      if SignalWatch.interruption != nil { rl_done = 1 }
      if SignalWatch.takeContinued() { rl_forced_update_display() }
      return 0
    }
    rl_getc_function = { stream in
      let key = rl_getc(stream)
      ReadlineLines.takePlaceOfDraft(key)
      return key
    }
    // Before the user's own settings, so that they win.
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_initialize()
    using_history()
    rl_bind_keyseq("\\e[200~") { count, key in
      if ReadlineLines.state.beganWithEscape { ReadlineLines.removeDraft() }
      return rl_bracketed_paste_begin(count, key)
    }
    for keys in ["\\e[Z", "\\e<"] {
      rl_bind_keyseq(keys) { _, _ in
        ReadlineLines.state.goesBack = true
        rl_crlf()
        rl_done = 1
        return 0
      }
    }
  }

  func read(label: String, draft: String, offersDraft: Bool, choices: [String], recall: String?)
    -> Reply
  {
    if let interruption = SignalWatch.interruption { return .interrupted(interruption) }
    Self.state = State(
      draft: VisibleText.neutralized(draft), isOffered: offersDraft && !draft.isEmpty,
      choices: choices.map(VisibleText.neutralized))
    clear_history()
    if let recall { add_history(VisibleText.neutralized(recall)) }
    let line = readline("\(label) ")
    defer { free(line) }
    if let interruption = SignalWatch.interruption { return .interrupted(interruption) }
    guard let line else {
      // Ctrl-D leaves the cursor behind the prompt.
      _ = FileSystem.writeAll([0x0A], to: STDERR_FILENO)
      return .end
    }
    let text = String(cString: line)
    return Self.state.goesBack ? .back(draft: text) : .line(text)
  }

  /// Takes text for UTF-8 whatever the locale says, as every file of ours is.
  ///
  /// Readline reads the variables itself, so setting the locale alone would not do.
  private static func useUTF8() {
    setlocale(LC_ALL, "")
    guard String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" else { return }
    unsetenv("LC_ALL")
    setenv("LC_CTYPE", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }

  /// Lets the first key decide about a draft that is offered: a character takes its place, and
  /// with any other key the person edits it.
  private static func takePlaceOfDraft(_ key: CInt) {
    guard state.isOffered else { return }
    state.isOffered = false
    state.beganWithEscape = key == 0x1B
    if key >= 0x20, key != 0x7F { removeDraft() }
  }

  /// Readline's undo brings the draft back.
  private static func removeDraft() {
    rl_delete_text(0, rl_end)
    rl_point = 0
  }

  private static func find(_ text: String) {
    let words = text.hasPrefix(":") ? CommandInput.words : state.choices
    state.found = words.filter { $0.lowercased().hasPrefix(text.lowercased()) }
  }

  private static func match(_ index: Int) -> UnsafeMutablePointer<CChar>? {
    state.found.indices.contains(index) ? strdup(state.found[index]) : nil
  }
}
