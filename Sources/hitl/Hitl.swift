// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Cores
import Diagnostics
import Glibc

@main
struct Hitl: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides what to automate, what to review and what to leave to people.",
    discussion: """
      Reads answer files about business workflows, says for each whether it should be fully \
      automated, kept human-in-the-loop or left manual, and writes the plan that puts the \
      decision into practice.
      """,
    version: Version.text,
    subcommands: [
      InterviewCommand.self, ImportCommand.self, AssessCommand.self, PlanCommand.self,
      PortfolioCommand.self,
      ReportCommand.self, SimulateCommand.self, CalibrateCommand.self,
      CheckCommand.self, QuestionsCommand.self, InitCommand.self, McpCommand.self,
    ]
  )

  static func main() {
    OutOfMemory.watch()
    // A reader that has gone away is told by the write, and is no reason to die.
    signal(SIGPIPE, SIG_IGN)
    // Nor is a limit on the size of files: the write that meets it fails and says so.
    signal(SIGXFSZ, SIG_IGN)
    OtherCores.start()
    do {
      try CommandWord.check(CommandLine.arguments.dropFirst())
      // Without a word it is an interview; a terminal is what that needs.
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(arguments.isEmpty ? ["interview"] : arguments)
      try command.run()
      ContentUse.ofThisRun.tell()
    } catch let failure as any ReportedFailure {
      end(with: failure)
    } catch  where exitCode(for: error) == .success {
      answer(fullMessage(for: error))
    } catch {
      end(withUsage: error)
    }
  }

  /// Says what the parser has found, which quotes what was typed, and ends.
  private static func end(withUsage error: any Error) -> Never {
    let text = fullMessage(for: error)
    if !text.isEmpty { Console().tell(lines: asDiagnostic(text)) }
    ContentUse.ofThisRun.tell()
    Glibc.exit(exitCode(for: error).rawValue)
  }

  /// The parser's words, which begin as all other errors do.
  private static func asDiagnostic(_ text: String) -> String {
    let theirs = "Error: "
    guard text.hasPrefix(theirs) else { return text }
    return "error: " + text.dropFirst(theirs.count)
  }

  /// Prints a text that was asked for, such as the help; the parser would not see it fail.
  ///
  /// Behind the version come those of the content, which is read for nothing else.
  private static func answer(_ text: String) {
    var console = Console()
    do throws(FileProblem) {
      try console.result(text + "\n")
      guard text == Version.text else { return }
      try console.result(ContentVersions().lines().map { $0 + "\n" }.joined())
    } catch {
      end(with: error)
    }
  }

  private static func end(with failure: any ReportedFailure) -> Never {
    var console = Console()
    console.show(failure.diagnostics)
    ContentUse.ofThisRun.tell()
    Glibc.exit(failure.exitStatus.rawValue)
  }
}

/// An error that ends a command with diagnostics and a documented exit status.
protocol ReportedFailure: Error {
  var diagnostics: [Diagnostic] { get }
  var exitStatus: ExitStatus { get }
}
