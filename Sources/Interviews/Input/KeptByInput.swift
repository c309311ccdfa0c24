// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// What of the design keeps a decision: a kind of case or a step with what people do there at least,
/// `unclear human`, or a mark, `no injury`.
enum KeptByInput {
  /// What people can do, the most involved first.
  private static let controls = Control.allCases.filter { $0 > .automatic }.sorted(by: >)

  static func read(_ line: String, lanes: [Lane], steps: [Step]) throws(InputRefusal) -> KeptBy {
    let text = TypedText.singleLine(line)
    let marks = lanes.flatMap(\.marks)
    if let mark = marks.first(where: { isCalled($0, text) }) { return .mark(name(of: mark)) }
    let control = controls.first { text.lowercased().hasSuffix(" \($0.rawValue)") }
    let named = text.dropLast(control.map { $0.rawValue.count + 1 } ?? 0).trimmingSpaces
    let example = "\(lanes.last?.name ?? steps.last?.name ?? "rest") \(Control.human.rawValue)"
    let names = lanes.map(\.name)
    let lane =
      lanes.first { $0.id.lowercased() == named.lowercased() }
      ?? NameMatch.participant(named, among: names).flatMap { name in
        lanes.first { $0.name == name }
      }
    let step = NameMatch.participant(named, among: steps.map(\.name))
    guard lane != nil || step != nil else {
      throw InputRefusal(
        "No kind of case, step or mark is called \(VisibleText.quoted(named)).", example: example)
    }
    guard let control else {
      throw InputRefusal(
        "Behind it stands what people do there at least: "
          + "\(FigureText.list(controls.map(\.rawValue), "or")).",
        example: "\(lane?.name ?? step ?? named) \(Control.human.rawValue)")
    }
    if let lane { return .lane(lane.id, control) }
    return .step(step ?? named, control)
  }

  /// What keeps a decision, as it would be typed.
  static func typed(_ keptBy: KeptBy, lanes: [Lane]) -> String {
    switch keptBy {
    case .lane(let id, let control):
      "\(lanes.first { $0.id == id }?.name ?? id) \(control.rawValue)"
    case .step(let name, let control): "\(name) \(control.rawValue)"
    case .mark(let name), .rule(let name), .metric(let name): name
    }
  }

  private static func isCalled(_ mark: Mark, _ text: String) -> Bool {
    [name(of: mark), mark.label, mark.typed].compactMap(\.self).contains {
      $0.lowercased() == text.lowercased()
    }
  }

  /// Its words, or the field that it looks at.
  private static func name(of mark: Mark) -> String { mark.words ?? mark.field }
}
