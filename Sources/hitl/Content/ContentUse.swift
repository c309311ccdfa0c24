// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Synchronization
import Values

/// What this run has read of content that is not the program's own, and what it has passed over.
///
/// One for the process: commands read content in several places, and it is told once, at the end.
final class ContentUse: Sendable {
  static let ofThisRun = ContentUse()

  private let notes = Mutex<[ContentFolder.Kind: ContentNote]>([:])
  private let passedOver = Mutex<[Diagnostic]>([])

  private init() {}

  func add(_ name: String, _ bytes: [UInt8], kind: ContentFolder.Kind, folder: String) {
    notes.withLock {
      $0[kind, default: ContentNote(kind: kind, folder: folder)].files[name] = bytes
    }
  }

  /// What was probably meant as content; each is told once.
  func add(_ findings: [Diagnostic]) {
    passedOver.withLock { $0 += findings }
  }

  /// A line as a terminal has room for it, no word broken; anywhere else it stays one line.
  private static func fitting(_ line: String) -> String {
    guard let columns = Terminal.columns(of: STDERR_FILENO) else { return line }
    let words = line.split(separator: " ").map { WrappedText.Word(String($0)) }
    return WrappedText(width: max(20, columns - 1)).lines(of: words, hanging: 2)
      .joined(separator: "\n")
  }

  /// Tells people what was passed over, and what was used in a line for each kind.
  func tell() {
    var console = Console()
    console.show(passedOver.withLock { $0 })
    let notes = notes.withLock { $0 }
    for kind in ContentFolder.Kind.allCases {
      guard let note = notes[kind] else { continue }
      console.tell(lines: Self.fitting(Diagnostic(.note, note.text).description))
    }
  }
}
