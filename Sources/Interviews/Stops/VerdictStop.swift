// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// The verdict, and what to do with it.
struct VerdictStop: Stop {
  private enum Choice: String, CaseIterable {
    case plan
    case minutes
    case findings
    case why
    case list
    case map
    case next
    case quit
  }

  var place: Place { .verdict }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .verdict(interview.verdictScreen(isFinal: true, isWhole: false)), label: "verdict>",
      choices: choices(in: interview).map(\.rawValue))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    if line.isEmpty, let aside = interview.unaskedAsides.first {
      return .go(interview.stop(at: .aside(aside)))
    }
    switch try choice(line, in: interview) {
    case .plan: return try writePlan(in: interview)
    case .minutes:
      interview.writeMinutes()
      return .stay
    case .findings:
      guard !interview.options.isProjector else { throw Self.hidden }
      let findings = interview.findings
      guard !findings.isEmpty else {
        throw InputRefusal("Nothing is left that does not fit.", example: "plan")
      }
      return .go(FindingsStop(findings: findings))
    case .why:
      return .go(
        ReadingStop(screen: .verdict(interview.verdictScreen(isFinal: true, isWhole: true))))
    case .list: return .go(ListStop())
    case .map: return .go(StepsStop())
    case .next: return interview.leaving(.nextWorkflow)
    case .quit: return interview.leaving(.left)
    }
  }

  private static let hidden = InputRefusal(
    "What does not fit can name private figures and stays off a screen that everybody sees. Go "
      + "through it without --projector; the plan has it too.", example: "plan")

  /// What is offered.
  private func choices(in interview: Interview) -> [Choice] {
    Choice.allCases.filter { choice in
      switch choice {
      case .next: interview.options.hasNext
      case .findings: !interview.findings.isEmpty
      default: true
      }
    }
  }

  private func choice(_ line: String, in interview: Interview) throws(InputRefusal) -> Choice {
    let choices = choices(in: interview)
    let word = line.lowercased()
    if word == Choice.findings.rawValue { return .findings }
    let fitting = choices.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    if fitting.count == 1 { return fitting[0] }
    let names = choices.map(\.rawValue)
    let near = NearMiss.of(word, in: names).map { " Did you mean \($0)?" } ?? ""
    throw InputRefusal("Type one of \(names.joined(separator: ", ")).\(near)", example: "plan")
  }

  private func writePlan(in interview: Interview) throws(InputRefusal) -> Turn {
    let missing = interview.missingRequired
    if !interview.options.isPreview, let first = missing.first {
      let rest = missing.count == 1 ? "" : ", and \(missing.count - 1) more"
      throw InputRefusal(
        "A plan needs the answer to “\(first.ask)”\(rest).", example: ":goto \(first.id)")
    }
    if !interview.options.isPreview, let first = interview.bareSteps.first {
      let steps = interview.bareSteps.map(String.init)
      throw InputRefusal(
        "A plan needs the letters of step\(steps.count == 1 ? "" : "s") \(FigureText.list(steps)); "
          + "map shows the steps, where \(first) and four letters give them.", example: "map")
    }
    switch interview.host.writePlan() {
    case .written(let files, let index):
      interview.prompter.show(.notice(.planWritten(files, olderIndex: index)))
    case .failed(let diagnostics):
      interview.prompter.show(.problems(diagnostics.prefix(Self.mostProblems).map(Self.inBrief)))
    }
    return .stay
  }

  private static let mostProblems = 3
  /// As much of a problem as a room reads aloud.
  private static let longestProblem = 160

  /// A problem in a sentence: what it lists at length is for whoever mends it.
  private static func inBrief(_ problem: Diagnostic) -> Diagnostic {
    guard problem.message.count > longestProblem else { return problem }
    var brief = problem
    brief.message = problem.message.prefix(longestProblem) + "…"
    brief.remedy = "hitl plan, without the interview, tells all of it"
    return brief
  }
}
