// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Economics {
  static func of(_ words: PlanWords) -> Economics {
    let inputs = words.inputs
    let notes = CostNotes(in: words)
    return Economics(
      currency: inputs.currency.value, lines: CostLines(in: words).all(),
      options: Option.all(in: words), warnings: notes.warnings(), notes: notes.all(),
      missing: missing(in: words))
  }

  /// What the questionnaire asks for, then what no question of it asks for.
  private static func missing(in words: PlanWords) -> [String] {
    let (inputs, lacking) = (words.inputs, words.figures.plan.costs.findOut)
    var keys = Set(lacking.compactMap(\.key))
    // No answer knows how often a system errs that does not work yet.
    if inputs.isManualToday { keys.remove(.proposalErrorRate) }
    let asked = inputs.questionnaire.questions.filter { question in
      keys.contains { $0.rawValue == question.id }
    }
    let keepsSteps = lacking.contains { if case .keptSteps = $0 { true } else { false } }
    let ofSystem = words.verdict < .manual && lacking.contains(.systemCost)
    return asked.map(\.ask) + (keepsSteps ? [words(.costNote, "kept-question")] : [])
      + (ofSystem ? [words(.costNote, "system-question")] : [])
  }
}

extension Economics.Option {
  /// Of every lane that may go alone, and of all of them together where there are several.
  static func all(in words: PlanWords) -> [Economics.Option] {
    guard words.inputs.number(.volumePerDay) != nil else { return [] }
    return words.figures.plan.costs.options.map { Economics.Option($0, in: words) }
  }

  private init(_ option: WorkOption, in words: PlanWords) {
    let plan = words.figures.plan
    let way = words(.costTitle, "way-\(option.way.rawValue)")
    let isOpen = !option.lacking.isEmpty
    func shown(_ text: String) -> String {
      isOpen ? words(.capacity, "at-least", [.text: text]) : text
    }
    func amount(_ amount: YearlyAmount) -> String? { amount.amount.map { words.amount($0) } }
    title =
      plan.lanes.count > 1
      ? words(
        .costTitle, "way-of-lane",
        [
          .name: option.lane.map { "“\(words.name(ofLane: $0))”" }
            ?? words(.costTitle, "all-alone"), .text: way,
        ]) : way
    isChosen = option.isChosen
    // What lacks minutes has no hours of its own.
    let lacksHours = option.lacking.contains { $0.key != nil }
    hours =
      lacksHours
      ? nil : shown(FigureText.plain(option.hours.mid, decimals: 1))
    people = lacksHours ? nil : option.people.map { shown(FigureText.count($0)) }
    wrong = option.wrongPerDay.map { wrong in
      wrong.isRange
        ? words.ranged(
          FigureText.plain(wrong.mid), FigureText.plain(wrong.low), FigureText.plain(wrong.high))
        : FigureText.plain(wrong.mid)
    }
    netAgainstPeople = amount(option.netAgainstPeople)
    netOnPaper = option.netOnPaper.flatMap(amount)
  }
}
