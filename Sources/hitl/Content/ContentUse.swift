// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Synchronization

/// What this run has read of content that is not the program's own.
///
/// One for the process: commands read content in several places, and it is told once, at the end.
final class ContentUse: Sendable {
  static let ofThisRun = ContentUse()

  private let notes = Mutex<[ContentFolder.Kind: ContentNote]>([:])

  private init() {}

  func add(_ name: String, _ bytes: [UInt8], kind: ContentFolder.Kind, folder: String) {
    notes.withLock {
      $0[kind, default: ContentNote(kind: kind, folder: folder)].files[name] = bytes
    }
  }

  /// Tells people, in a line for each kind.
  func tell() {
    let notes = notes.withLock { $0 }
    for kind in ContentFolder.Kind.allCases {
      guard let note = notes[kind] else { continue }
      Console().tell(Diagnostic(.note, note.text).description)
    }
  }
}
