// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// The steps of the map as a chart parts them: shared ones, those that lanes have for themselves, and
/// shared ones again.
struct ChartSteps {
  /// Longer charts cannot be read.
  private static let most = 18

  private let steps: [WorkflowMap.Step]
  /// What was said of each step; empty where they stand in from a pattern.
  private let given: [Step]
  private let isDeciderGiven: Bool

  init(on page: PlanPage) {
    let steps = page.plan.map.steps.prefix(Self.most)
    let given = page.file.steps
    self.steps = Array(steps)
    self.given = page.plan.map.isMapped && given.count >= steps.count ? given : []
    isDeciderGiven = self.given.contains(where: \.decides)
  }

  var count: Int { steps.count }

  /// Whether nothing may stop a case after a step.
  func takesEffect(_ index: Int) -> Bool { !given.isEmpty && given[index].takesEffect }

  /// Whether a later step takes effect.
  func isBeforeEffect(_ index: Int) -> Bool {
    steps.indices.contains { $0 > index && takesEffect($0) }
  }

  /// Whether anything is said of when a case takes effect.
  var sayEffect: Bool { steps.indices.contains { takesEffect($0) } }

  func decides(_ index: Int) -> Bool {
    isDeciderGiven ? given[index].decides : steps[index].decides
  }

  func isSystem(_ index: Int) -> Bool { steps[index].actor == .system }

  func isPerson(_ index: Int) -> Bool { steps[index].actor == .person }

  /// The steps from where the lanes part to where they meet again.
  ///
  /// - Parameter areSeen: whether people see the cases of a lane before they take effect: whoever sees a case
  ///   sees what the system prepares for it as well.
  func ownToLanes(areSeen: Bool) -> Range<Int> {
    let first = steps.indices.first(where: isOwn) ?? count
    let last = steps.indices.last(where: isOwn) ?? -1
    let ends = max(first, last + 1, areSeen ? lastPrepared(after: last) + 1 : 0)
    return first..<ends
  }

  /// The steps of a range that a lane's cases pass.
  func indices(of lane: String, within range: Range<Int>) -> [Int] {
    range.filter { lanes(of: $0)?.contains(lane) ?? true }
  }

  func id(of index: Int) -> String { "s\(index + 1)" }

  /// - Parameters:
  ///   - decider: who decides a lane's cases by hand, where the step is theirs.
  ///   - drawn: the numbers of the steps that stand in the chart already.
  func node(
    _ index: Int, as id: String, decider: String? = nil, isProposal: Bool = false, drawn: [Int]
  ) -> LaneChart.Node {
    let step = steps[index]
    let kind: LaneChart.Kind =
      switch step.actor {
      case .customer: .customer
      case .system: decider == nil ? .system : .person
      case .person: .person
      }
    let name = drawn.contains(step.number) ? Self.again(step.name) : step.name
    let who = worker(index) ?? decider
    return LaneChart.Node(
      id: id,
      lines: MermaidText.lines("\(step.number) · \(name)")
        + (who.map { MermaidText.lines($0) } ?? []),
      kind: kind, step: step.number, isProposal: isProposal)
  }

  /// Whether a step is for some lanes alone, or decides.
  private func isOwn(_ index: Int) -> Bool { lanes(of: index) != nil || decides(index) }

  private func lanes(of index: Int) -> [String]? { given.isEmpty ? nil : given[index].lanes }

  /// Whose work a step is that decides nothing.
  private func worker(_ index: Int) -> String? {
    !given.isEmpty && isPerson(index) && !decides(index) ? given[index].reviewer : nil
  }

  /// The last step of the system's that prepares what a later one lets out; -1 where there is none.
  ///
  /// It comes after those that kinds of cases have for themselves.
  private func lastPrepared(after lastOwn: Int) -> Int {
    guard let effect = steps.indices.first(where: { $0 > lastOwn && takesEffect($0) }) else {
      return -1
    }
    return steps.indices.last { $0 > lastOwn && $0 < effect && isSystem($0) } ?? -1
  }

  /// The beginning of a step's name, for where it is drawn again: its number says which it is.
  private static func again(_ name: String) -> String {
    let clause = name.prefix { !":,;(".contains($0) }
    let short = clause.last?.isWhitespace == false && clause.contains(" ") ? String(clause) : name
    let words = short.split(separator: " ")
    return words.count > 4 ? words.prefix(3).joined(separator: " ") + "…" : short
  }
}
