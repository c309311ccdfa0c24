// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  /// The notices that say no more than their name.
  private enum Word: String, CaseIterable {
    case skipped
    case saidSince = "said_since"
    case atStart = "at_start"
    case changedElsewhere = "changed_elsewhere"
    case savedAgain = "saved_again"
    case quick
    case full
  }

  static let notice = ScreenTemplate<Notice>(
    "notice",
    .word("notice") { word(of: $0) },
    .text("understood") { notice in
      if case .understood(let text) = notice { text } else { nil }
    },
    .text("noted") { notice in
      if case .noted(let words, _, _) = notice { words } else { nil }
    },
    .text("noted_by") { notice in
      if case .noted(_, _, let who) = notice { who } else { nil }
    },
    .flag("is_private") { notice in
      if case .noted(_, let isPrivate, _) = notice { isPrivate } else { false }
    },
    .text("deadline") { notice in
      if case .deadline(let text) = notice { text } else { nil }
    },
    .group("peaks", saidPeaks) { notice in
      if case .peaks(let peaks) = notice { peaks } else { nil }
    },
    .text("kept_by") { notice in
      if case .keptBy(let text) = notice { text } else { nil }
    },
    .text("counted") { notice in
      if case .counted(let lanes) = notice { lanes.joined(separator: "; ") } else { nil }
    },
    .group("remembered", remembered) { notice in
      if case .remembered(let list, let remark, let before) = notice {
        Remembered(list: list, remark: remark, before: before)
      } else {
        nil
      }
    },
    .group("day_off", offDay) { notice in
      if case .dayOff(let off) = notice { off } else { nil }
    },
    .group("owner", owned) { notice in
      if case .owner(let who, let due) = notice {
        Remark(what: "", who: who, due: due)
      } else {
        nil
      }
    },
    .text("participants") { notice in
      if case .participants(let names) = notice { people(names) } else { nil }
    },
    .text("decider_away") { notice in
      if case .deciderAway(let name) = notice { name } else { nil }
    },
    .group("renamed", renamed) { notice in
      if case .renamed(let old, let new) = notice { Renamed(old: old, new: new) } else { nil }
    },
    .text("departed") { notice in
      if case .departed(let names) = notice { FigureText.list(names) } else { nil }
    },
    .text("alike") { notice in
      if case .alike(let names) = notice {
        FigureText.list(names.map { "“\($0)”" })
      } else {
        nil
      }
    },
    .group("decider", named) { notice in
      if case .decider(let name) = notice { name ?? "" } else { nil }
    },
    .list("letters", of: letter) { notice in
      if case .letters(let rows) = notice { rows } else { [] }
    },
    .group("lanes", table) { notice in
      if case .lanes(let lanes) = notice { lanes } else { nil }
    },
    .group("agreed", agreed) { notice in
      if case .agreed(let letter, let voters, let absent) = notice {
        Agreed(letter: letter, voters: voters, absent: absent)
      } else {
        nil
      }
    },
    .text("revoted") { notice in
      if case .revoted(let names) = notice { FigureText.list(names) } else { nil }
    },
    .text("votes_stand") { notice in
      if case .votesStand(let votes) = notice { FigureText.list(votes) } else { nil }
    },
    .text("votes_named") { notice in
      if case .votesNamed(let votes) = notice { FigureText.list(votes) } else { nil }
    },
    .group("vote_left", settledVote) { notice in
      if case .voteLeft(let vote, _) = notice { vote } else { nil }
    },
    .flag("is_by_vote") { notice in
      if case .voteLeft(_, let isByVote) = notice { isByVote } else { false }
    },
    .group("vote_back", settledVote) { notice in
      if case .voteBack(let vote) = notice { vote } else { nil }
    },
    .text("vote_open") { notice in
      if case .voteOpen(let spread, _) = notice { spread.figures } else { nil }
    },
    .count("vote_open_at") { notice in
      if case .voteOpen(_, let number) = notice { number } else { nil }
    },
    .group("votes_dropped", droppedVotes) { notice in
      if case .votesDropped(let votes) = notice { votes } else { nil }
    },
    .text("taken_back") { notice in
      if case .takenBack(let words) = notice { words } else { nil }
    },
    .text("hands") { notice in
      if case .hands(let words, _) = notice {
        words.prefix(1).uppercased() + words.dropFirst()
      } else {
        nil
      }
    },
    .flag("is_agreed") { notice in
      if case .hands(_, let isAgreed) = notice { isAgreed } else { false }
    },
    .group("flipped", flipped) { notice in
      if case .flipped(let flip) = notice { flip } else { nil }
    },
    .text("without_marks") { notice in
      if case .withoutMarks(let lane) = notice { lane } else { nil }
    },
    .group("work", work) { notice in
      if case .work(let work) = notice { work } else { nil }
    },
    .list("overruled", of: overruled) { notice in
      if case .changedElsewhere(let answers) = notice { answers } else { [] }
    },
    .text("moved_to") { notice in
      if case .movedBeside(let path) = notice { path } else { nil }
    },
    .list("left_behind", of: problem) { notice in
      if case .leftBehind(let problems, _) = notice { problems } else { [] }
    },
    .flag("is_untaken") { notice in
      if case .leftBehind(_, let isUntaken) = notice { isUntaken } else { false }
    },
    .text("gone") { notice in
      if case .fileGone(let path) = notice { path } else { nil }
    },
    .texts("plan") { notice in
      if case .planWritten(let files, _) = notice { files } else { [] }
    },
    .group("settled", settled) { notice in
      if case .settled(let fate, let who, let what) = notice {
        Settled(fate: fate, who: who, what: what)
      } else {
        nil
      }
    },
    .flag("is_reviewed") { notice in
      if case .reviewed = notice { true } else { false }
    },
    .count("left") { notice in
      if case .reviewed(let left) = notice, left > 0 { left } else { nil }
    },
    .text("minutes") { notice in
      if case .minutesWritten(let path) = notice { path } else { nil }
    },
    .text("older_index") { notice in
      if case .planWritten(_, let index) = notice { index } else { nil }
    })

  private static func word(of notice: Notice) -> Word? {
    switch notice {
    case .skipped: .skipped
    case .saidSince: .saidSince
    case .atStart: .atStart
    case .changedElsewhere: .changedElsewhere
    case .savedAgain: .savedAgain
    case .quick: .quick
    case .full: .full
    default: nil
    }
  }

  private struct Renamed {
    var old: String
    var new: String
  }

  private static let renamed = TemplateView<Renamed>(.text("old", \.old), .text("new", \.new))

  private struct Remembered {
    var list: RemarkList
    var remark: Remark
    /// What waits for it.
    var before: String?
  }

  private static let remembered = TemplateView<Remembered>(
    .word("list") { $0.list },
    .text("what") { $0.remark.what },
    .text("who") { $0.remark.who },
    .text("due") { $0.remark.due?.description },
    .text("before", \.before),
    .word("weekday") { weekday(of: $0.remark.due) })

  private static let offDay = TemplateView<OffDay>(
    .text("day") { "\($0.day)" },
    .word("weekday") { weekday(of: $0.day) },
    .text("worked") { "\($0.lastWorked)" },
    .word("worked_weekday") { weekday(of: $0.lastWorked) })

  private static let owned = TemplateView<Remark>(
    .text("who", \.who),
    .text("due") { $0.due?.description },
    .word("weekday") { weekday(of: $0.due) })

  /// The day of the week, by which people hear whether a date is the one that they meant.
  static func weekday(of date: CalendarDate?) -> Weekday? {
    date.map { Weekday.allCases[$0.weekday] }
  }

  private static let named = TemplateView<String>(
    .text("name") { $0.isEmpty ? nil : $0 })
}
