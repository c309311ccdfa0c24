// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// Every answer, to pick one, change it and come back.
struct ListStop: Stop {
  var place: Place { .list }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .list(interview.listScreen), label: "change>",
      choices: interview.agenda.questions.map(\.id) + ["steps"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    line.isEmpty ? .close : try interview.obey(.goTo(line))
  }
}
