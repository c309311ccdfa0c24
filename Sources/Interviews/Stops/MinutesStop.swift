// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// Offers the minutes before the interview is left.
struct MinutesStop: Stop {
  var departure: Departure

  var place: Place { .minutes }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(.minutes(interview.sheet.participants.count), label: "minutes>", choices: ["yes", "no"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch line.lowercased() {
    case "", "yes", "y": interview.writeMinutes()
    case "no", "n": interview.areMinutesDue = false
    default:
      throw InputRefusal("Press Enter for the minutes, or type no to leave without.", example: "no")
    }
    return .finish(departure)
  }
}
