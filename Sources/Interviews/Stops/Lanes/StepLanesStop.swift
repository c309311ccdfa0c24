// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// Which kinds of cases pass through which steps; Enter sends all of them through all.
struct StepLanesStop: Stop {
  var place: Place { .stepLanes }

  func stands(in interview: Interview) -> Bool {
    interview.sheet.lanes.count > 1 && !interview.sheet.steps.isEmpty
  }

  func prompt(in interview: Interview) -> Prompt {
    var screen = interview.stepsScreen(interview.sheet.steps)
    screen.asksLanes = true
    return Prompt(.steps(screen), label: "passes>")
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let steps = interview.sheet.steps
    let passing = try StepLanesInput.read(
      line, count: steps.count, lanes: interview.sheet.lanes)
    let edits = passing.sorted { $0.key < $1.key }.compactMap { index, ids -> AnswerFileEdit? in
      guard steps[index].lanes != ids else { return nil }
      var step = steps[index]
      step.lanes = ids
      return .replaceStep(index, step)
    }
    try StepsStop().requireWorkers(after: edits, on: steps, in: interview)
    interview.change(edits)
    interview.owesStepLanes = false
    return .next
  }
}

extension Interview {
  /// Whether a room that has named kinds of cases has not said yet which pass where.
  var asksStepLanes: Bool {
    !isQuick && sheet.lanes.count > 1 && !sheet.steps.isEmpty
      && sheet.steps.allSatisfy { $0.lanes == nil }
  }
}
