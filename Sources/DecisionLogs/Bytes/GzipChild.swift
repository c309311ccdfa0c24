// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// A child `gzip -dc` that unpacks a descriptor.
final class GzipChild {
  /// Where the unpacked bytes come from.
  let output: Int32
  private let name: String
  private var process: pid_t = 0
  private var feeder: pthread_t?
  private var isFinished = false

  /// - Parameters:
  ///   - descriptor: a file, which the child reads by itself from its beginning, or a pipe.
  ///   - head: what has been read of it already.
  init(reading descriptor: Int32, after head: [UInt8], named name: String) throws(LogProblem) {
    self.name = name
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Self.noChild(name) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    defer { close(ends[1]) }
    if lseek(descriptor, -off_t(head.count), SEEK_CUR) >= 0 {
      try start(reading: descriptor, writing: ends[1])
      return
    }
    // A socket, because writing to it can be told not to raise a signal when the child is gone.
    var pair: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.streamSocket | Self.closeOnExec, 0, &pair) == 0 else {
      throw Self.noChild(name)
    }
    defer { close(pair[1]) }
    try start(reading: pair[1], writing: ends[1])
    feeder = GzipFeeder.start(from: descriptor, to: pair[0], head: head)
  }

  deinit {
    close(output)
    // A log that is left half-read leaves the child without anybody to write to.
    if !isFinished, process > 0 {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    // Nothing of the pipe may be taken once the log was given up.
    if let feeder { pthread_join(feeder, nil) }
  }

  /// Waits for the end of the child, after its output has ended.
  ///
  /// - Throws: `LogProblem` where what was packed is damaged or ends early.
  func finish() throws(LogProblem) {
    guard !isFinished else { return }
    isFinished = true
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = (status >> 8) & 0xFF
    guard status & 0x7F != 0 || code != 0 else { return }
    // Its 2 is a warning of bytes behind the end that are no zeros; gzip leaves them out.
    if status & 0x7F == 0, code == 2 {
      throw LogProblem(
        .badInput, at: SourceLocation(file: name),
        "something stands behind the packed log that is not packed and would be left out",
        remedy: "unpack the log, and put what belongs to it into one file")
    }
    throw LogProblem(
      .badInput, at: SourceLocation(file: name), "the gzip file is damaged or cut short",
      remedy: "get it again; 'gzip -t' tells whether it is whole")
  }

  private func start(reading input: Int32, writing output: Int32) throws(LogProblem) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words: [UnsafeMutablePointer<CChar>?] = ["gzip", "-dc"].map { (word: String) in strdup(word)
    }
    defer { words.forEach { free($0) } }
    // A child that holds the other end of a pipe would never see its end.
    for descriptor in (STDERR_FILENO + 1)..<Self.mostDescriptors {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    // Nothing of the environment: GZIP may hold options.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    guard posix_spawnp(&process, "gzip", &actions, nil, words + [nil], &environment) == 0 else {
      process = 0
      throw LogProblem(
        .reading, at: SourceLocation(file: name), "the log is packed, and there is no gzip here",
        remedy: "install gzip, or unpack the log first")
    }
  }

  /// What a process may have open, where nobody has raised the limit.
  private static let mostDescriptors: Int32 = 1_024

  private static let streamSocket = Int32(SOCK_STREAM.rawValue)
  private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)

  private static func noChild(_ name: String) -> LogProblem {
    LogProblem(
      .reading, at: SourceLocation(file: name),
      "cannot unpack: \(String(cString: strerror(errno)))", remedy: "unpack the log first")
  }
}
