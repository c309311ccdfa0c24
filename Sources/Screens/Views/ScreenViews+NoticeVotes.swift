// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Interviews
import Questionnaires
import Templates
import Values

/// What a notice says of votes: what they came to, what is kept of them, and which verdict they change.
extension ScreenViews {
  static let settledVote = TemplateView<SettledVote>(
    .text("letter") { $0.letter?.rawValue ?? "?" },
    .text("figures") { $0.spread.figures },
    .text("decided_by", \.decidedBy),
    .text("dissenters") { vote in
      let names = vote.dissent.map(\.who).filter { !VoteSpread.isUnnamed($0) }
      return names.isEmpty ? nil : FigureText.list(names)
    })

  static let droppedVotes = TemplateView<DroppedVotes>(
    .text("question", \.question),
    .text("figures", \.figures),
    .text("standing", \.standing),
    .text("back_to", \.backTo),
    .flag("is_answer_open", \.isAnswerOpen))

  static let overruled = TemplateView<OverruledAnswer>(
    .text("ask", \.ask),
    .text("answer", \.answer))

  static let letter = TemplateView<LetterRow>(
    .count("number", \.number),
    .text("question", \.question),
    .text("letter", \.letter),
    .text("label", \.label))

  struct Settled {
    var fate: ProposalFate
    var who: String?
    var what: String?
  }

  static let settled = TemplateView<Settled>(
    .word("fate") { $0.fate },
    .text("what", \.what),
    .text("who", \.who))

  struct Agreed {
    var letter: Letter?
    var voters: Int
    var absent: Int
  }

  static let agreed = TemplateView<Agreed>(
    .text("letter") { $0.letter?.rawValue },
    .count("voters", \.voters),
    .flag("is_one") { $0.voters == 1 },
    .count("absent") { $0.absent > 0 ? $0.absent : nil })

  static let flipped = TemplateView<FlippedVerdict>(
    .word("from") { $0.from },
    .word("to") { $0.to },
    .flag("is_of_whole", \.isOfWhole),
    .flag("is_stricter", \.isStricter),
    .group("lane_rule", gate) { $0.laneRule },
    .word("lane_mostly") { $0.laneMostly },
    .flag("counts_unknown", \.laneCountsUnknown),
    .group("deciding", deciding) { $0.deciding },
    .list("lanes", of: flippedLane) { $0.lanes })

  static let flippedLane = TemplateView<FlippedLane>(
    .text("name", \.name),
    .word("from") { $0.from },
    .word("to") { $0.to })
}
