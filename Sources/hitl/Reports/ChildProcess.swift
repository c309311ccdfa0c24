// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Another program, run to its end or to a signal that ends this one.
struct ChildProcess {
  /// As it is found in the search path.
  let program: String
  let arguments: [String]
  /// What its environment has beside or instead of this process's, as `NAME=VALUE`.
  var environment: [String] = []

  /// - Parameter messages: the file that takes what it says.
  /// - Throws: `ChildFailure` where it cannot be started or fails; an exit code where a signal has
  ///   come, and then it is over as well.
  func run(messages: String) throws {
    try SignalWatch.endIfInterrupted()
    let child = try start(messages)
    let status = Self.status(of: child)
    try SignalWatch.endIfInterrupted()
    guard status == 0 else {
      throw ChildFailure(program: program, reason: .failed(said: Self.firstLine(of: messages)))
    }
  }

  private func start(_ messages: String) throws(ChildFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = (inherited + environment).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child = pid_t()
    let error = posix_spawnp(&child, program, &actions, nil, &words, &variables)
    guard error == 0 else {
      throw ChildFailure(
        program: program, reason: error == ENOENT ? .missing : .notStarted(code: error))
    }
    return child
  }

  /// The variables of this process but those that are set anew.
  private var inherited: [String] {
    let names = environment.map { $0.prefix { $0 != "=" } + "=" }
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables.filter { variable in !names.contains(where: variable.hasPrefix) }
  }

  /// How a program has ended, once it has; a signal for this one is passed on to it.
  ///
  /// It is asked again and again, because a signal may reach another thread than the one that waits.
  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    var isTold = false
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status }
      if found < 0, errno != EINTR { return -1 }
      if SignalWatch.interruption != nil, !isTold {
        kill(child, SIGKILL)
        isTold = true
      }
      usleep(pause)
    }
  }

  /// In millionths of a second.
  private static let pause: UInt32 = 3_000

  private static func firstLine(of file: String) -> String {
    let bytes = (try? FileSystem.read(file, upTo: 10_000)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first
      .map(String.init) ?? ""
  }
}

/// Another program that is needed did not do its work.
struct ChildFailure: ReportedFailure {
  enum Reason {
    case missing
    case notStarted(code: Int32)
    /// With the first line of what it said.
    case failed(said: String)
  }

  var program: String
  var reason: Reason

  var diagnostics: [Diagnostic] {
    switch reason {
    case .missing:
      [
        Diagnostic(
          .error, "\(program) is missing, which a Word document is made with",
          remedy: "install it (Debian: apt-get install \(Self.package(of: program))), "
            + "or make a page with --to html")
      ]
    case .notStarted(let code):
      [
        Diagnostic(
          .error, "cannot start \(program): \(String(cString: strerror(code)))",
          remedy: "make a page with --to html")
      ]
    case .failed(let said):
      [
        Diagnostic(
          .error,
          "\(program) has failed"
            + (said.isEmpty ? "" : ": \(VisibleText.quoted(said, limit: 200))"),
          remedy: "make a page with --to html")
      ]
    }
  }

  private static func package(of program: String) -> String {
    program == WordMaker.rasterizer ? "librsvg2-bin" : program
  }

  var exitStatus: ExitStatus {
    if case .missing = reason { .inputMissing } else { .readOrWriteError }
  }
}
