// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// The hours given for reading bring fewer cases than errors of that kind ask for.
struct ReadingHoursShort: FindingRule {
  static let id = FindingID.readingHoursShort

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.lanes.filter(\.goesAlone)
    guard let hours = context.inputs.auditHours else { return [] }
    // What nobody knows of a lane makes it more, never less.
    let reads = lanes.compactMap { lane in
      lane.plannedCases.flatMap { cases in lane.readingMinutes.map { (lane, cases, minutes: $0) } }
    }
    let cases = reads.map(\.1).reduce(0, +)
    let wanted = reads.map { lane, cases, _ in lane.drawnShare * cases }.reduce(0, +)
    let needed = reads.map { lane, cases, minutes in lane.drawnShare * cases * minutes / 60 }
      .reduce(0, +)
    guard needed > hours + 1e-9 else { return [] }
    let possible = wanted * hours / needed
    let letter = reads.max { $0.0.drawnShare < $1.0.drawnShare }.flatMap { worst in
      context.inputs.lanes.first { $0.id == worst.0.id }?.letter(.detectability)
    }
    return [
      finding(
        lanes.map { .lane($0.id) } + [.question(LetterKey.detectability.rawValue)],
        [
          .cases: .count(wanted), .otherCases: .count(possible), .hoursThere: .hours(hours),
          .hoursNeeded: .hours(needed), .proposedShare: .share(possible / cases),
          .letter: letter.map(FigureValue.letter),
        ])
    ]
  }
}
