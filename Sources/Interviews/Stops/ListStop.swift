// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// Every answer, or those that votes differ on, to pick one, change it and come back.
struct ListStop: Stop {
  var isDisputed = false

  var place: Place { isDisputed ? .disputed : .list }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .list(interview.listScreen(isDisputed: isDisputed)), label: "change>",
      choices: interview.agenda.questions.map(\.id) + ["steps"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    line.isEmpty ? .close : try interview.obey(.goTo(line))
  }
}
