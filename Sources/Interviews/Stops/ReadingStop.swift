// SPDX-License-Identifier: GPL-3.0-or-later

/// Something to read; Enter goes back to the prompt it was asked from, which takes anything else.
struct ReadingStop: Stop {
  var screen: Screen

  var place: Place { .reading }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(screen, label: "Enter>")
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    line.isEmpty ? .close : .pass(line)
  }
}
