// SPDX-License-Identifier: GPL-3.0-or-later

/// What the other keys of a map say about the sources of its roles.
struct RoleContext {
  var rows: LogMap.Rows
  /// The columns of `rows: long`.
  var name: LogPath?
  var values: [LogPath] = []
  var source: LogPath?
}

extension RoleSource {
  /// All paths that it reads, those of its two sides among them.
  package var allPaths: [LogPath] {
    paths + conditions.map(\.path) + pair.flatMap(\.allPaths)
  }
}
