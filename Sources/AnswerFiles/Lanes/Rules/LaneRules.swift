// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The rules that hold between the lanes of a file and its steps.
enum LaneRules {
  static func problems(in file: AnswerFile) -> [Diagnostic] {
    ids(of: file.lanes) + marks(of: file.lanes) + shares(of: file.lanes) + steps(of: file)
      + outcomes(of: file.lanes)
  }

  private static func ids(of lanes: [Lane]) -> [Diagnostic] {
    var seen: Set<String> = []
    return lanes.filter { !seen.insert($0.id.lowercased()).inserted }.map { lane in
      Diagnostic(
        at: lane.location, "two lanes have the id '\(lane.id)'",
        remedy: "give each lane an id of its own; capitals make no difference")
    }
  }

  /// The last lane takes the rest, so it asks nothing; every other asks something.
  private static func marks(of lanes: [Lane]) -> [Diagnostic] {
    guard let last = lanes.last else { return [] }
    var problems = lanes.dropLast().filter(\.marks.isEmpty).map { lane in
      Diagnostic(
        at: lane.location, "lane '\(lane.id)' has no marks, so that no case comes after it",
        remedy: "name its marks, or move it to the end, where it takes the rest")
    }
    if let mark = last.marks.first {
      problems.append(
        Diagnostic(
          at: mark.location,
          "the last lane '\(last.id)' has marks, so that some cases have no lane",
          remedy: "take its marks away, or add a lane after it that takes the rest"))
    }
    return problems
  }

  /// What a share may lose or gain where it was rounded to a tenth of a percent.
  private static let mostRounding = 0.000_5

  private static func shares(of lanes: [Lane]) -> [Diagnostic] {
    let shares = lanes.compactMap(\.share)
    let sum = shares.compactMap(\.value).reduce(0, +)
    guard sum > 1 + mostRounding * Double(shares.count),
      let place = shares.last(where: { $0.value != nil })?.location
    else {
      return []
    }
    let percent = (sum * 10_000).rounded() / 100
    return [
      Diagnostic(
        at: place, "the shares of the lanes add up to \(percent)%, more than all cases",
        remedy: "each case has one lane; count again, or leave out the last lane's share")
    ]
  }

  private static func steps(of file: AnswerFile) -> [Diagnostic] {
    let ids = file.lanes.map(\.id)
    var problems: [Diagnostic] = []
    for step in file.steps {
      for id in step.lanes ?? [] where !ids.contains(id) {
        problems.append(
          Diagnostic(
            at: step.location, "step '\(step.name)' names the lane '\(id)', which is not there",
            remedy: ids.isEmpty ? "name the lanes under lanes" : NearMiss.remedy(for: id, in: ids)))
      }
    }
    guard !file.steps.isEmpty, file.steps.contains(where: { $0.actor != .customer }) else {
      return problems
    }
    for lane in file.lanes where !file.steps(of: lane).contains(where: { $0.actor != .customer }) {
      problems.append(
        Diagnostic(
          at: lane.location,
          "no step of a system or a person passes lane '\(lane.id)', so that nothing settles it",
          remedy: "add '\(lane.id)' to the lanes of a step, or leave out the lanes of one"))
    }
    return problems
  }

  /// A lane that claims to take nothing away cannot issue what does.
  private static func outcomes(of lanes: [Lane]) -> [Diagnostic] {
    lanes.filter { $0.answers.questions["adverse_outcomes"]?.value == .yesNo(false) }
      .flatMap { lane in
        lane.outcomes.filter(\.isAdverse).map { outcome in
          Diagnostic(
            at: outcome.location,
            "lane '\(lane.id)' answers adverse_outcomes: no and may issue '\(outcome.what)',"
              + " which goes against a person",
            remedy: "write {what: …, adverse: no} where it does not, or answer yes")
        }
      }
  }
}

extension NearMiss {
  /// "did you mean 'x'?" for a slip, else the words that are allowed.
  package static func remedy(for word: String, in allowed: [String]) -> String {
    if let meant = of(word, in: allowed) { return "did you mean '\(meant)'?" }
    return "allowed: \(allowed.joined(separator: ", "))"
  }
}
