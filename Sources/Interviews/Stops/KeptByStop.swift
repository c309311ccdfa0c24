// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// What of the design keeps a decision that was just made.
struct KeptByStop: Stop {
  /// The place of the decision in the list.
  var index: Int

  var place: Place { .keptBy(index) }

  func stands(in interview: Interview) -> Bool {
    interview.sheet.decisions.indices.contains(index)
  }

  func prompt(in interview: Interview) -> Prompt {
    let sheet = interview.sheet
    let screen = KeptByScreen(
      decision: stands(in: interview) ? sheet.decisions[index].what : "",
      lanes: sheet.lanes.map(\.name), steps: sheet.steps.map(\.name),
      marks: sheet.lanes.flatMap(\.givenMarks).map(\.typed),
      example: sheet.lanes.last?.name ?? sheet.steps.first(where: \.decides)?.name
        ?? sheet.steps.last?.name ?? "")
    return Prompt(.keptBy(screen), label: "kept>", choices: screen.lanes + screen.steps)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard !line.isEmpty else { return .close }
    let sheet = interview.sheet
    let keptBy = try KeptByInput.read(line, lanes: sheet.lanes, steps: sheet.steps)
    interview.change([.keep(index, keptBy)])
    interview.prompter.show(.notice(.keptBy(KeptByInput.typed(keptBy, lanes: sheet.lanes))))
    return .close
  }
}
