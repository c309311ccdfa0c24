// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let verdict = ScreenTemplate<VerdictScreen>(
    "verdict",
    .text("workflow", \.workflow),
    .word("verdict") { $0.assessment.verdict },
    .group("deciding", deciding) { Deciding(of: $0.assessment) },
    .flag("is_provisional") { $0.assessment.isOpen },
    .flag("is_firm_but_open") { screen in
      screen.assessment.isProvisional && !screen.assessment.canTurn
    },
    .text("open_lanes") { openLanes(of: $0.assessment) },
    .word("best_case") { screen in
      let best = screen.assessment.bestCase
      return best == screen.assessment.verdict ? nil : best
    },
    .text("total") { weight($0.assessment.tally.total) },
    .list("bars", of: bar) { bars(of: $0.assessment.tally) },
    .word("mostly") { $0.assessment.tally.mostly },
    .flag("counts_unknown") { !$0.assessment.tally.isSettled },
    .flag("is_by_tally") { $0.assessment.decidingRule.isTally },
    .flag("is_split") { $0.assessment.tally.isSplit },
    .list("gates", of: gate) { screen in
      let told = Set(laneRules(of: screen.assessment.lanes).map(\.rule.id))
      return others(screen.assessment).filter { !told.contains($0.id) }
    },
    .count("more_rules") { screen in
      let count = others(screen.assessment).count
      return count > 0 ? count : nil
    },
    .flag("is_one_more_rule") { others($0.assessment).count == 1 },
    .count("waiting_rules") { screen in
      let count = screen.assessment.waitingGates.count
      return count > 0 ? count : nil
    },
    .flag("is_one_waiting_rule") { $0.assessment.waitingGates.count == 1 },
    .text("waits_for") { screen in
      let shown = screen.waitsFor.prefix(shownWaiting).map(String.init)
      let more = screen.waitsFor.count - shown.count
      return shown.isEmpty
        ? nil : FigureText.list(shown + (more > 0 ? ["\(FigureText.word(more)) more"] : []))
    },
    .flag("waits_for_one") { $0.waitsFor.count == 1 },
    .list("steps", of: step) { $0.assessment.steps },
    .flag("is_mapped") { $0.assessment.isMapped },
    .list("flips", of: flip) { flips(of: $0) },
    .flag("has_kinds") { !$0.assessment.lanes.isEmpty },
    .list("lane_flips", of: laneFlip) { laneFlips(of: $0) },
    .list("first_flip", of: flip) { Array(flips(of: $0).prefix(1)) },
    .count("changes_to_flip") { $0.assessment.changesToFlip },
    .flag("is_changes_to_flip_unreckoned") { $0.assessment.isChangesToFlipUnreckoned },
    .count("missing") { $0.missing > 0 ? $0.missing : nil },
    .flag("misses_one") { $0.missing == 1 },
    .list("unknown", of: remark) { Array($0.unknown.prefix(shownUnknown)) },
    .count("more_unknown") { screen in
      screen.unknown.count > shownUnknown ? screen.unknown.count - shownUnknown : nil
    },
    .count("unknown_count") { $0.unknown.isEmpty ? nil : $0.unknown.count },
    .text("bare_steps") { screen in
      screen.bareSteps.isEmpty ? nil : FigureText.list(screen.bareSteps.map(String.init))
    },
    .flag("is_one_bare_step") { $0.bareSteps.count == 1 },
    .texts("commands", \.commands),
    .flag("is_whole", \.isWhole),
    .flag("is_final", \.isFinal),
    .count("findings") { $0.findings > 0 ? $0.findings : nil },
    .list("unasked", of: unasked) { screen in
      screen.unasked.map { Unasked(aside: $0, isLast: $0 == screen.unasked.last) }
    },
    .count("contradictions") { $0.contradictions > 0 ? $0.contradictions : nil },
    .flag("is_one_contradiction") { $0.contradictions == 1 },
    .count("gaps") { screen in
      let gaps = screen.findings - screen.contradictions
      return gaps > 0 ? gaps : nil
    },
    .flag("is_one_gap") { $0.findings - $0.contradictions == 1 },
    .flag("has_next", \.hasNext))

  /// The kinds of cases whose verdict open answers can lower, where that of all cases stays.
  static func openLanes(of assessment: Assessment) -> String? {
    guard !assessment.isOpen else { return nil }
    let names = assessment.lanes.filter(\.isOpen).map(\.lane.name)
    return names.isEmpty ? nil : FigureText.list(names)
  }

  private struct Unasked {
    var aside: Aside
    var isLast: Bool
  }

  private static let unasked = TemplateView<Unasked>(
    .word("aside") { $0.aside },
    .flag("is_last", \.isLast))

  /// As many numbers of questions as a line has room for.
  private static let shownWaiting = 3

  /// As many open answers as leave the verdict in sight; the list has them all.
  private static let shownUnknown = 5

  /// What a letter weighs among all, as a row of marks too.
  private struct Bar {
    var letter: String
    var weight: Int
    var total: Int

    /// Ten marks for the whole weight; whatever weighs anything has at least one.
    var marks: String {
      let filled = total > 0 ? (10 * weight + total / 2) / total : 0
      let shown = weight > 0 ? max(1, filled) : 0
      return String(repeating: "#", count: shown) + String(repeating: ".", count: 10 - shown)
    }
  }

  private static func bars(of tally: Tally) -> [Bar] {
    let bars = [("a", tally.a), ("b", tally.b), ("c", tally.c), ("?", tally.unknown)]
      .map { Bar(letter: $0, weight: $1, total: tally.total) }
    return tally.unknown > 0 ? bars : bars.dropLast()
  }

  private static let bar = TemplateView<Bar>(
    .text("letter", \.letter),
    .text("marks", \.marks),
    .text("weight") { weight($0.weight) },
    .flag("is_unknown") { $0.letter == "?" })

  private static func weight(_ thousandths: Int) -> String {
    FigureText.plain(Double(thousandths) / 1000, decimals: 3)
  }

  /// The rules that count beside the one that set the level, those that ask for as much first.
  private static func others(_ assessment: Assessment) -> [FiredGate] {
    var gates = assessment.settledGates
    if case .rule(let rule) = assessment.decidingRule { gates.removeAll { $0.id == rule.id } }
    let holds = { (gate: FiredGate) in gate.requires == assessment.verdict }
    return gates.filter(holds) + gates.filter { !holds($0) }
  }

  static let gate = TemplateView<FiredGate>(
    .text("title") { $0.gate.map { $0.title ?? $0.id } },
    .text("because") { $0.gate?.because },
    .text("cite") { $0.gate?.cite },
    .text("steps") { fired in
      if case .steps(let steps) = fired.cause { FigureText.list(steps.map(\.name)) } else { nil }
    })

  private static let step = TemplateView<AssessedStep>(
    .text("name", \.name),
    .word("actor") { $0.actor },
    .word("control") { $0.control },
    .word("adverse_control") { $0.adverseControl },
    .flag("decides", \.decides))

  private struct NamedFlip {
    var flip: Flip
    var question: Question?
  }

  private static func flips(of screen: VerdictScreen) -> [NamedFlip] {
    screen.assessment.flips.map {
      NamedFlip(flip: $0, question: screen.questionnaire.question($0.question))
    }
  }

  private struct NamedLaneFlip {
    var lane: String
    var flip: NamedFlip
  }

  /// For each kind of case the first of its letters that would change its own verdict.
  private static func laneFlips(of screen: VerdictScreen) -> [NamedLaneFlip] {
    screen.assessment.lanes.compactMap { lane in
      lane.flips.first.map { flip in
        NamedLaneFlip(
          lane: lane.lane.name,
          flip: NamedFlip(flip: flip, question: screen.questionnaire.question(flip.question)))
      }
    }
  }

  private static let laneFlip = TemplateView<NamedLaneFlip>(
    .text("name", \.lane),
    .text("ask") { $0.flip.question?.ask ?? $0.flip.flip.question },
    .text("to") { $0.flip.flip.to.rawValue },
    .word("verdict") { $0.flip.flip.verdict })

  private static let flip = TemplateView<NamedFlip>(
    .text("ask") { $0.question?.ask ?? $0.flip.question },
    .text("from") { $0.flip.from?.rawValue ?? "?" },
    .text("to") { $0.flip.to.rawValue },
    .text("to_label") { $0.question?.label(of: $0.flip.to.rawValue) },
    .word("verdict") { $0.flip.verdict })
}
