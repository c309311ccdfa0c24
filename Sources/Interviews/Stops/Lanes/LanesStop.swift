// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Whether some cases deserve another treatment: their names and shares on one line.
struct LanesStop: Stop {
  /// Whether it was said that lanes may go with all that is known of them.
  var mayRemove = false

  var place: Place { .lanes }
  var isList: Bool { true }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .lanes(interview.lanesScreen), label: "lanes>", draft: typed(interview.sheet.lanes),
      choices: ["no"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let lanes = interview.sheet.lanes
    if lanes.isEmpty, ["", "no", "n", "none"].contains(line.lowercased()) {
      interview.declinesLanes = true
      return .next
    }
    if line != typed(lanes), !line.isEmpty {
      let named =
        ["no", "none"].contains(line.lowercased())
        ? [] : try LaneNamesInput.read(line, known: lanes.map(Self.named))
      let edits = try edits(to: named, in: interview)
      let gone = edits.compactMap { edit -> String? in
        if case .removeLane(let index) = edit { lanes[index].name } else { nil }
      }
      guard gone.isEmpty || mayRemove else {
        return .go(
          LaneRemovalStop(
            names: gone.reversed(), renames: renames(to: named, in: lanes), line: line))
      }
      interview.change(edits)
      let spoken = named.compactMap { lane in
        lane.spoken.map {
          "\(LaneName.shown(lane.name)): \(FigureText.percent($0.share)) (\($0.said))"
        }
      }
      if !spoken.isEmpty {
        interview.prompter.show(.notice(.understood(spoken.joined(separator: "; "))))
      }
    }
    interview.declinesLanes = interview.sheet.lanes.isEmpty
    guard interview.sheet.lanes.count > 1 else { return .next }
    return .go(LaneMarksStop(index: 0))
  }

  /// The lanes that stand at the place of another name, where as many are named as there are: each
  /// may only be called otherwise.
  private func renames(to named: [LaneNamesInput.Named], in lanes: [Lane]) -> [LaneRename] {
    guard named.count == lanes.count else { return [] }
    return zip(lanes, named).compactMap { lane, name in
      let isKept = named.contains { isCalled(lane, $0.name) }
      let isKnown = lanes.contains { isCalled($0, name.name) }
      return isKept || isKnown ? nil : LaneRename(from: lane.name, to: LaneName.shown(name.name))
    }
  }

  private func isCalled(_ lane: Lane, _ name: String) -> Bool {
    NameLikeness.areOne(lane.name, name) || lane.id.lowercased() == name.lowercased()
  }

  /// The lanes as they would be typed.
  private func typed(_ lanes: [Lane]) -> String {
    LaneNamesInput.typed(lanes.map(Self.named))
  }

  private static func named(_ lane: Lane) -> LaneNamesInput.Named {
    LaneNamesInput.Named(name: lane.name, share: lane.share?.value)
  }

  /// What makes the file's lanes those of a line: by name, with all that is known of them.
  private func edits(
    to named: [LaneNamesInput.Named], in interview: Interview
  ) throws(InputRefusal) -> [AnswerFileEdit] {
    var lanes = interview.sheet.lanes
    var edits: [AnswerFileEdit] = []
    for index in lanes.indices.reversed()
    where !named.contains(where: { isCalled(lanes[index], $0.name) }) {
      if let place = interview.sheet.places(naming: lanes[index]).first,
        mayRemove || renames(to: named, in: interview.sheet.lanes).isEmpty
      {
        throw InputRefusal(
          "\(VisibleText.quoted(lanes[index].name)) cannot go while \(VisibleText.quoted(place)) "
            + "names it.", example: typed(lanes))
      }
      edits.append(.removeLane(index))
      lanes.remove(at: index)
    }
    for (place, name) in named.enumerated() {
      if let index = lanes.firstIndex(where: { isCalled($0, name.name) }) {
        if index != place {
          edits.append(.moveLane(index, to: place))
          lanes.insert(lanes.remove(at: index), at: place)
        }
        // What is said of the last one's share is kept as long as nobody says another.
        // It cannot be more than the others leave, in hundredths of a percent.
        let left = 1 - named.compactMap(\.share).reduce(0, +)
        let share =
          name.share
          ?? (lanes[place].share == nil
            ? nil
            : name.remainder.map {
              $0 <= left + 1e-9 ? $0 : max(0, (left * 10_000).rounded(.down) / 10_000)
            })
        if lanes[place].share?.value != share {
          lanes[place].share =
            lanes[place].share?.changed(to: share)
            ?? share.map { Share(value: $0, location: Self.nowhere) }
          lanes[place].share = name.noted(lanes[place].share)
          edits.append(.replaceLane(place, lanes[place]))
        }
      } else {
        var lane = Lane(
          id: LaneName.id(for: name.name, besides: lanes.map(\.id)),
          name: LaneName.shown(name.name),
          location: Self.nowhere)
        lane.share = name.noted(name.share.map { Share(value: $0, location: Self.nowhere) })
        try requireWorker(for: lane, in: interview)
        edits.append(.insertLane(lane, at: place))
        lanes.insert(lane, at: place)
      }
    }
    for (index, lane) in lanes.enumerated() {
      lanes[index] = lane.placed(isLast: index == lanes.count - 1)
      if lanes[index].marks != lane.marks { edits.append(.replaceLane(index, lanes[index])) }
    }
    // The last lane takes what no mark of another has taken.
    if let last = lanes.last, !last.marks.isEmpty {
      throw InputRefusal(
        "\(VisibleText.quoted(last.name)) has marks, and the last kind of case takes all the rest.",
        example: typed(interview.sheet.lanes))
    }
    return edits
  }

  /// A new lane needs a step that settles its cases; where all steps name their lanes, none does.
  private func requireWorker(for lane: Lane, in interview: Interview) throws(InputRefusal) {
    let workers = interview.sheet.steps.filter { $0.actor != .customer }
    guard !workers.isEmpty, !workers.contains(where: { $0.passes(lane) }) else { return }
    throw InputRefusal(
      "No step would settle the cases of \(VisibleText.quoted(lane.name)), as all steps name "
        + "their lanes. First add one for all lanes under the steps.", example: ":goto steps")
  }

  private static let nowhere = SourceLocation(file: "")
}

extension LaneNamesInput.Named {
  /// The share with its range, or the remark that it is an estimate, where somebody said so and nothing
  /// else stands there.
  fileprivate func noted(_ share: Share?) -> Share? {
    let remark = range ?? (isEstimate ? FigureRemarks.estimate : nil)
    var share = share
    if let sample = spoken?.sample, !isEstimate { share?.sample = sample }
    guard let remark, var noted = share, noted.note.map(FigureRemarks.areAll) ?? true else {
      return share
    }
    noted.note = remark
    return noted
  }
}
