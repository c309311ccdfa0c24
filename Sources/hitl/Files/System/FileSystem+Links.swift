// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

extension FileSystem {
  /// Refuses what was found in a folder but is no file of it.
  ///
  /// That is a pipe or the like, and a link that leads out of the folder.
  static func requireRegular(_ path: String, inside folder: String) throws(FileProblem) {
    if isLink(path) || parent(of: path) != folder && isLink(parent(of: path)) {
      try requireInside(path, folder: folder)
    }
    try requireRegular(path)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Refuses a link that leads out of a folder, directly or by way of others.
  ///
  /// One that leads nowhere is left for reading to say so.
  static func requireInside(_ path: String, folder: String) throws(FileProblem) {
    guard exists(path) else { return }
    let root = resolved(folder)
    let inside = root == "/" ? "/" : "\(root)/"
    guard resolved(path).utf8.starts(with: inside.utf8) else {
      throw FileProblem(path, doing: .reading, because: FileProblem.leadsOutside)
    }
  }
}
