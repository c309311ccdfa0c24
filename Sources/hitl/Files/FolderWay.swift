// SPDX-License-Identifier: GPL-3.0-or-later

/// The relative path from one folder to another, both without symbolic links.
enum FolderWay {
  /// `..` for each folder to leave and the names of those to enter; `.` where they are the same.
  ///
  /// A folder that is still to be made is taken to lie where its path says.
  static func from(_ start: String, to end: String) -> String {
    let (from, to) = (parts(of: start), parts(of: end))
    let common = zip(from, to).prefix { $0 == $1 }.count
    let way = from.dropFirst(common).map { _ in ".." } + to.dropFirst(common)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }

  private static func parts(of path: String) -> [String] {
    var missing: [String] = []
    var there = path.isEmpty ? "." : path
    while !FileSystem.exists(there), there != "/", there != "." {
      missing.insert(FileSystem.name(of: there), at: 0)
      there = FileSystem.parent(of: there)
    }
    return FileSystem.resolved(there).split(separator: "/").map(String.init) + missing
  }
}
