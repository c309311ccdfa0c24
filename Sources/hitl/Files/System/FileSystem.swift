// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Looks at files and folders with plain system calls; reading and writing stand beside this.
enum FileSystem {
  /// The names in a folder, sorted by bytes.
  ///
  /// - Throws: `FileProblem` where it cannot be listed, also where that breaks off half-way: a part
  ///   of the names would be taken for the whole.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder), let start = MemoryLayout<dirent>.offset(of: \.d_name)
    else { throw FileProblem(folder, doing: .reading) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // No entry means the end, or an error, which only this number tells.
      errno = 0
      guard let entry = readdir(stream) else { break }
      // An entry ends with its name, so that of the last one there may be no 256 bytes to copy.
      let name = String(
        cString: UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw FileProblem(folder, doing: .reading) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A descriptor of what stands at a path, below 0 where `errno` tells why there is none; a signal
  /// that comes meanwhile is no reason.
  static func opened(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    while true {
      let descriptor = open(path, flags, mode)
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether there is an entry of that name, also a link that leads nowhere.
  static func hasEntry(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Refuses what is there but no file, such as a pipe that nobody writes to.
  static func requireRegular(
    _ path: String, doing activity: FileProblem.Activity = .reading
  ) throws(FileProblem) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw FileProblem(path, doing: activity, because: FileProblem.notAFile)
  }

  /// Refuses a symbolic link, wherever it leads.
  static func requireNoLink(
    _ path: String, doing activity: FileProblem.Activity = .reading
  ) throws(FileProblem) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
    throw FileProblem(path, doing: activity, because: FileProblem.isLink)
  }

  /// Refuses a name that no new file can have, such as one that is too long.
  static func requireFree(_ path: String) throws(FileProblem) {
    try requireNoLink(path, doing: .writing)
    if hasEntry(path) { throw FileProblem(path, doing: .writing, because: EEXIST) }
    if errno != ENOENT { throw FileProblem(path, doing: .writing) }
  }

  /// Makes a folder with its parents.
  static func makeFolder(_ path: String) throws(FileProblem) {
    // No longer path can be made, and each of its folders is a level of recursion.
    guard path.utf8.count < Int(PATH_MAX) else {
      throw FileProblem(path, doing: .creating, because: ENAMETOOLONG)
    }
    if path.isEmpty || isFolder(path) { return }
    let above = parent(of: path)
    if above != path, !isFolder(above) { try makeFolder(above) }
    if mkdir(path, 0o777) != 0 {
      // Looking whether it is there has a reason of its own to fail.
      let reason = errno
      guard isFolder(path) else { throw FileProblem(path, doing: .creating, because: reason) }
    }
    try syncFolder(above)
  }

  /// The path without symbolic links, or as it is where it cannot be resolved.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path from the root, without symbolic links in the part of it that is there.
  static func absolute(_ path: String) -> String {
    // A longer one can neither be there nor be made.
    guard path.utf8.count < Int(PATH_MAX) else { return path }
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
    guard !trimmed.isEmpty, trimmed != "." else { return path }
    return self.path(absolute(parent(of: trimmed)), name(of: trimmed))
  }

  /// Whether there is surely nothing of that name, not even a link that leads nowhere.
  static func isGone(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 && errno == ENOENT
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A name beside a file that nothing has yet: the file's own with an ending, or with an ending and
  /// a number; a long one is cut to what a file system takes.
  static func freeName(beside file: String, ending: String) -> String {
    let name = name(of: file)
    let prefix = file.dropLast(name.count)
    var number = 1
    while true {
      let suffix = ".\(ending)\(number == 1 ? "" : String(number))"
      var stem = name
      while stem.utf8.count + suffix.utf8.count > 255 { stem.removeLast() }
      let path = "\(prefix)\(stem)\(suffix)"
      if !hasEntry(path) { return path }
      number += 1
    }
  }

  /// A name below a folder; the current folder is left unnamed.
  static func path(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
