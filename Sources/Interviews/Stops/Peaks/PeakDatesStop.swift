// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// On which days more cases arrive: all of them on one line.
struct PeakDatesStop: Stop {
  /// Whether it was asked for by a command, at another stop.
  var isAside = false

  var place: Place { .aside(.peaks) }
  var isList: Bool { true }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .peakDates(PeakDatesScreen(daysSaid: interview.peakDaysSaid)), label: "peaks>",
      draft: typed(in: interview), choices: ["none"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let stated = interview.sheet.particulars.peakDates
    if line == "?" {
      return .go(PeakOwnerStop(isAside: isAside || interview.isAsked(above: .verdict)))
    }
    guard !line.isEmpty, line != typed(in: interview) else { return done(in: &interview) }
    if ["no", "none"].contains(line.lowercased()) {
      if stated != nil {
        interview.change([.peakDates(nil)])
        interview.prompter.show(.notice(.peaks(interview.saidPeaks(daysOff: 0))))
      }
      return done(in: &interview)
    }
    let reading = try PeakDatesInput.read(
      line, known: stated?.value ?? [], today: interview.options.today,
      calendar: interview.calendar)
    var new = stated ?? Stated(value: nil, location: SourceLocation(file: ""))
    if new.value != reading.dates { new.by = nil }
    new.value = reading.dates
    new.ask = nil
    new.due = nil
    new.isProposed = false
    interview.change([.peakDates(new)])
    var said = interview.saidPeaks(daysOff: reading.daysOff)
    said.passed = reading.passed
    interview.prompter.show(.notice(.peaks(said)))
    return done(in: &interview)
  }

  private func done(in interview: inout Interview) -> Turn {
    interview.openAsides.remove(.peaks)
    if isAside { return .close }
    return interview.isAsked(above: .verdict) ? interview.nextUnasked() : .next
  }

  /// The days as they would be typed; `?` where somebody finds out.
  private func typed(in interview: Interview) -> String {
    guard let stated = interview.sheet.particulars.peakDates else { return "" }
    return stated.value.map { PeakDatesInput.typed($0, calendar: interview.calendar) } ?? "?"
  }
}

/// Asks who finds out on which days more cases arrive; Enter leaves it open.
struct PeakOwnerStop: Stop {
  var isAside: Bool

  var place: Place { .peakOwner }

  func prompt(in interview: Interview) -> Prompt {
    let stated = interview.sheet.particulars.peakDates
    let draft = [stated?.ask, stated?.due.map { "by \($0)" }].compactMap(\.self)
    return Prompt(
      .owner(OwnerScreen(subject: .peaks)), label: "who>", draft: draft.joined(separator: " "),
      choices: interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let owner = try interview.whoAndWhen(
      line, known: interview.sheet.particulars.peakDates?.due)
    if let who = owner.who, interview.isStranger(who) {
      return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
    }
    var stated =
      interview.sheet.particulars.peakDates
      ?? Stated(value: nil, location: SourceLocation(file: ""))
    stated.value = nil
    stated.ask = owner.who
    stated.due = owner.due
    stated.isProposed = false
    interview.change([.peakDates(stated)])
    interview.tellOwner(owner.who, owner.due)
    interview.openAsides.remove(.peaks)
    let asks: [Place] = [.aside(.peaks), .peakOwner]
    guard isAside, let asked = interview.trail.firstIndex(where: { asks.contains($0.place) })
    else { return .next }
    // Away from the question about the days too, to where the command was typed.
    interview.trail.removeSubrange((asked + 1)...)
    return .close
  }
}
