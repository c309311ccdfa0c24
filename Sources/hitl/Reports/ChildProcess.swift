// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Another program, run to its end.
struct ChildProcess {
  /// As it is found in the search path.
  let program: String
  let arguments: [String]
  /// What its environment has beside this process's.
  var environment: [String] = []

  /// - Parameter messages: the file that takes what it says.
  /// - Throws: `ChildFailure` where it cannot be started or fails.
  func run(messages: String) throws(ChildFailure) {
    let child = try start(messages)
    guard Self.status(of: child) == 0 else {
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
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    variables.insert(contentsOf: Self.inherited(besides: environment), at: 0)
    var child = pid_t()
    let error = posix_spawnp(&child, program, &actions, nil, &words, &variables)
    // What was inherited is not this function's to free.
    variables.removeFirst(variables.count - environment.count - 1)
    guard error == 0 else {
      throw ChildFailure(
        program: program, reason: error == ENOENT ? .missing : .notStarted(code: error))
    }
    return child
  }

  /// The variables of this process but those that are set anew.
  private static func inherited(besides own: [String]) -> [UnsafeMutablePointer<CChar>?] {
    let names = own.map { $0.prefix { $0 != "=" } + "=" }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !names.contains(where: text.hasPrefix) { variables.append(variable) }
      next += 1
    }
    return variables
  }

  /// How a program has ended, once it has.
  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status
  }

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
