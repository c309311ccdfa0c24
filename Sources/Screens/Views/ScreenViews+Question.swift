// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let question = ScreenTemplate<QuestionScreen>(
    "question",
    .text("workflow", \.workflow),
    .text("section", \.section),
    .text("intro", \.intro),
    .count("minutes", \.minutes),
    .count("minutes_left") { $0.minutesLeft.flatMap { $0 > 0 ? $0 : nil } },
    .count("number", \.number),
    .count("total", \.total),
    .text("left_out") {
      $0.leftOut.isEmpty ? nil : FigureText.list($0.leftOut.map(String.init))
    },
    .flag("leaves_out_one") { $0.leftOut.count == 1 },
    .group("question", asked) { $0.question },
    .text("step", \.step),
    .text("earlier", \.earlier),
    .flag("is_usual", \.isUsual),
    .flag("is_proposed", \.isProposed),
    .text("proposed_by", \.proposedBy),
    .flag("is_on_sheet", \.isOnSheet),
    .flag("is_vote_open", \.isVoteOpen),
    .count("peaks_named", \.peaksNamed),
    .text("note") { $0.note.map { TerminalWidth.cut(LineText.singleLine($0), to: noteWidth) } },
    .group("spread", spread) { $0.spread })

  /// As much of a note, in cells, as leaves the question on its screen; `:note` shows the rest.
  private static let noteWidth = 160

  static let help = ScreenTemplate<HelpScreen>(
    "help",
    .group("question", asked) { $0.question },
    .flag("is_about_steps", \.isAboutSteps),
    .flag("is_about_commands") { $0.question == nil && !$0.isAboutSteps && $0.topic == nil },
    .word("topic") { $0.topic })

  static let letters = ScreenTemplate<LettersScreen>(
    "letters",
    .text("workflow", \.workflow),
    .count("count", \.rows.count),
    .list("rows", of: lettersRow) { $0.rows })

  private static let lettersRow = TemplateView<LettersScreen.Row>(
    .count("number", \.number),
    .text("id", \.id),
    .text("ask", \.ask),
    .text("brief", \.brief),
    .text("meanings") { row in
      row.options.map { "\($0.id) \($0.brief ?? $0.label)" }.joined(separator: ", ")
    })

  /// A question with everything that helps to answer it.
  static let asked = TemplateView<Question>(
    .text("id", \.id),
    .text("ask", \.ask),
    .text("help", \.help),
    .text("unit", \.unit),
    .text("range") { $0.bounds.words },
    .flag("is_yes_no") { $0.kind == .yesNo },
    .flag("is_number") { $0.kind == .number },
    .flag("is_share") { $0.kind == .number && $0.unit == "share" },
    .flag("is_text") { $0.kind == .text },
    .flag("is_date") { $0.kind == .date },
    .flag("takes_several") { $0.kind == .someOf },
    .flag("is_scored") { $0.kind == .abc },
    .text("choices") { $0.options.map(\.id).joined(separator: ", ") },
    .text("named_choices") { question in
      question.options.map { "\($0.id) (\($0.label))" }.joined(separator: ", ")
    },
    .list("options", of: option) { $0.options })

  private static let option = TemplateView<Question.Option>(
    .text("id", \.id),
    .text("label", \.label),
    .text("example", \.example))

  /// How votes lie, without the letters that nobody chose.
  static let spread = TemplateView<VoteSpread>(
    .word("kind") { $0.kind },
    .text("figures", \.figures),
    .list("counts", of: count) { $0.counts.filter { !$0.voters.isEmpty } },
    .count("unknown_count") { $0.unknown.isEmpty ? nil : $0.unknown.count },
    .text("unknown") { names($0.unknown) },
    .flag("has_outliers") { !$0.outliers.isEmpty },
    .text("outliers") { names($0.outliers) },
    .text("outlier_letters") { letters(of: $0) })

  /// Those who were not heard, of whom some may only have been counted.
  static func unheard(_ voters: [String]) -> String? {
    let named = voters.filter { !VoteSpread.isUnnamed($0) }
    let others = voters.count - named.count
    let all = named + (others > 0 ? ["\(others) without a name"] : [])
    return all.isEmpty ? nil : FigureText.list(all)
  }

  /// What those have said who should speak and have no name.
  private static func letters(of spread: VoteSpread) -> String? {
    let unnamed = Set(spread.outliers.filter(VoteSpread.isUnnamed))
    let letters = spread.counts.filter { !unnamed.isDisjoint(with: $0.voters) }
      .map(\.letter.rawValue)
    return letters.isEmpty ? nil : FigureText.list(letters)
  }

  private static let count = TemplateView<VoteSpread.Count>(
    .text("letter") { $0.letter.rawValue },
    .count("count") { $0.voters.count },
    .text("voters") { names($0.voters) })

  /// Those who have a name; nil where votes were counted alone.
  private static func names(_ voters: [String]) -> String? {
    let named = voters.filter { !VoteSpread.isUnnamed($0) }
    return named.isEmpty ? nil : FigureText.list(named)
  }
}
