// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// Something proposed in other words, read as the command for such a thing reads it: a deadline with
/// its time, an action with who and when, a figure to watch with its bound.
enum RewordingInput {
  private static let because = " because "
  private static let bounds: [(words: [String], make: @Sendable (String) -> Rewording.Bound)] = [
    ([" at most ", " <= ", " below ", " up to "], { .atMost($0) }),
    ([" at least ", " >= ", " above "], { .atLeast($0) }),
  ]

  static func read(
    _ line: String, for proposal: Proposal, in interview: Interview
  ) throws(InputRefusal) -> Rewording {
    let sheet = interview.sheet
    let participants = sheet.participants
    let others = interview.namedBefore
    switch proposal.kind {
    case .deadline:
      // Without a time it is the words alone that change.
      guard !DeadlineInput.saysTime(line), let index = proposal.index,
        sheet.particulars.deadlines.indices.contains(index)
      else { return .deadline(try DeadlineInput.read(line)) }
      var deadline = sheet.particulars.deadlines[index]
      deadline.what = TypedText.singleLine(line)
      return .deadline(deadline)
    case .action:
      return .action(
        try RemarkInput.read(
          line, participants: participants, others: others, today: interview.options.today,
          lanes: sheet.lanes))
    default: break
    }
    let remark = try RemarkInput.read(
      line, participants: participants, others: others, today: interview.options.today)
    guard remark.due == nil else {
      throw InputRefusal("Here no day belongs to it.", example: remark.what)
    }
    switch proposal.kind {
    case .risk:
      let parts = remark.what.split(separator: because, maxSplits: 1).map(\.trimmingSpaces)
      return .risk(
        what: parts[0], because: parts.count > 1 ? parts[1] : nil, who: remark.who)
    case .metric: return metric(remark)
    default: return .rule(what: remark.what, who: remark.who)
    }
  }

  /// `Complaints at most 3 %`: the last words that say a bound, where a figure follows.
  private static func metric(_ remark: Remark) -> Rewording {
    for (words, make) in bounds {
      for word in words {
        guard let place = remark.what.ranges(of: word).last else { continue }
        let figure = remark.what[place.upperBound...].trimmingSpaces
        guard let text = number(figure) else { continue }
        return .metric(
          what: remark.what[..<place.lowerBound].trimmingSpaces, bound: make(text), who: remark.who)
      }
    }
    return .metric(what: remark.what, bound: nil, who: remark.who)
  }

  /// A figure as a file takes it: plain, or with a percent sign.
  private static func number(_ typed: String) -> String? {
    let isPercent = typed.hasSuffix("%")
    let digits = (isPercent ? String(typed.dropLast()) : typed).trimmingSpaces
    guard let read = try? FigureReading(digits, unit: nil), read.note == nil else { return nil }
    return read.number.text + (isPercent ? "%" : "")
  }
}

extension DeadlineInput {
  /// Whether a line says within what time.
  static func saysTime(_ line: String) -> Bool {
    TypedText.singleLine(line).lowercased().split(separator: " ").contains("within")
  }
}

extension Rewording {
  /// Whoever is named for it.
  var who: String? {
    switch self {
    case .rule(_, let who), .risk(_, _, let who), .metric(_, _, let who): who
    case .action(let remark): remark.who
    case .deadline: nil
    }
  }

  /// As it is said back, where no command says it.
  var said: String {
    let what =
      switch self {
      case .rule(let what, _): what
      case .risk(let what, let because, _): what + (because.map { ", because \($0)" } ?? "")
      case .metric(let what, .atMost(let figure)?, _): "\(what), at most \(figure)"
      case .metric(let what, .atLeast(let figure)?, _): "\(what), at least \(figure)"
      case .metric(let what, nil, _): what
      case .action(let remark): remark.what
      case .deadline(let deadline): DeadlineInput.typed(deadline)
      }
    return what + (who.map { " (\($0))" } ?? "")
  }
}
