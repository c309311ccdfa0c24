// SPDX-License-Identifier: GPL-3.0-or-later

/// The files that were named so far, so that one that is named twice is taken once.
struct NamedFiles {
  /// By bytes: to Swift, two spellings of an accent are one name, and they can be two files.
  private var paths: Set<[UInt8]> = []

  /// Whether the file is named for the first time, whatever links lead to it.
  mutating func isNew(_ path: String) -> Bool {
    paths.insert(Array(FileSystem.resolved(path).utf8)).inserted
  }
}
