// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import StrictYAML

/// Reads and writes files with plain system calls.
enum FileSystem {
  /// Reads a file, whole or up to a limit.
  ///
  /// - Parameter limit: the most bytes to read; one more than a reader takes is enough to refuse.
  /// - Throws: `FileProblem` with the system's reason.
  static func read(_ path: String, upTo limit: Int = .max) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path, doing: .reading) }
    defer { close(descriptor) }
    return try read(from: descriptor, named: path, upTo: limit)
  }

  /// A file for the YAML reader, which refuses one beyond its limit.
  static func source(_ path: String) throws(FileProblem) -> SourceFile {
    SourceFile(name: path, bytes: try read(path, upTo: SourceFile.sizeLimit))
  }

  /// The text of a file; bytes that are not UTF-8 are an error.
  static func text(_ path: String) throws(FileProblem) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw FileProblem(path, doing: .reading, because: EILSEQ)
    }
    return text
  }

  /// Reads a descriptor to its end, or up to a limit.
  static func read(
    from descriptor: Int32, named path: String, upTo limit: Int = .max
  ) throws(FileProblem) -> [UInt8] {
    var status = stat()
    // A file mostly fits at once; a pipe tells no size.
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var room = max(4_096, min(size + 1, 1_048_576))
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(path, doing: .reading)
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { return bytes }
      room = 65_536
    }
  }

  /// Writes a file so that readers see either the old text or the new one, never a part.
  ///
  /// The text goes to a hidden file beside the target, reaches the disk, and takes its place.
  ///
  /// - Parameter mode: the permissions of a new file, before the user's mask.
  static func write(
    _ text: String, to path: String, mode: mode_t = 0o666
  ) throws(FileProblem) {
    // A symbolic link stays one: the file it leads to is written.
    let path = resolved(path)
    // Taking its place would get around the permissions of a file that must not be changed.
    guard !exists(path) || access(path, W_OK) == 0 else {
      throw FileProblem(path, doing: .writing)
    }
    let folder = parent(of: path)
    let temporary = "\(folder)/.\(name(of: path)).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileProblem(path, doing: .writing) }
    var problem =
      writeAll(Array(text.utf8), to: descriptor) ? nil : FileProblem(path, doing: .writing)
    if problem == nil, fsync(descriptor) != 0 { problem = FileProblem(path, doing: .writing) }
    if close(descriptor) != 0, problem == nil { problem = FileProblem(path, doing: .writing) }
    if problem == nil {
      // A plan keeps the permissions that its file already has.
      var status = stat()
      if stat(path, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
      if rename(temporary, path) != 0 { problem = FileProblem(path, doing: .writing) }
    }
    if let problem {
      unlink(temporary)
      throw problem
    }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }

  /// The names in a folder, sorted by bytes.
  ///
  /// - Throws: `FileProblem` where it cannot be listed, also where that breaks off half-way: a part
  ///   of the names would be taken for the whole.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw FileProblem(folder, doing: .reading) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // No entry means the end, or an error, which only this number tells.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw FileProblem(folder, doing: .reading) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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

  /// Makes a folder with its parents.
  static func makeFolder(_ path: String) throws(FileProblem) {
    // No longer path can be made, and each of its folders is a level of recursion.
    guard path.utf8.count < Int(PATH_MAX) else {
      throw FileProblem(path, doing: .creating, because: ENAMETOOLONG)
    }
    if path.isEmpty || isFolder(path) { return }
    let above = parent(of: path)
    if above != path, !isFolder(above) { try makeFolder(above) }
    if mkdir(path, 0o777) != 0, !isFolder(path) { throw FileProblem(path, doing: .creating) }
  }

  /// The path without symbolic links, or as it is where it cannot be resolved.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path from the root, without symbolic links in the part of it that is there.
  static func absolute(_ path: String) -> String {
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

  /// A name below a folder; the current folder is left unnamed.
  static func path(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
