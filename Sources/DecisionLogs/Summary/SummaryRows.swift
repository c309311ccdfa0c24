// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Adds up the rows of a summary.
struct SummaryRows {
  private var sheet = CountSheet()
  private var result = LogCounts()
  private var hasLog = false
  /// Keys of the second table that come again, where nothing says which record counts.
  private(set) var unorderedKeys = 0

  /// What was counted; nil where the row is missing that says of how many rows.
  var counts: LogCounts? {
    guard hasLog else { return nil }
    var counts = result
    counts.isSummary = true
    counts.groups = sheet.finished()
    return counts
  }

  /// Adds a row; what is wrong with it, in words, where something is.
  mutating func add(_ row: SummaryRow) -> String? {
    for column in SummaryColumn.allCases where column.isNumber && row.number(column) == nil {
      return "the column '\(column.rawValue)' is no number of 0 or more"
    }
    switch row.text(.part).flatMap(SummaryColumn.Part.init) {
    case .log:
      hasLog = true
      result.rows = row.whole(.cases)
      result.repeatedRows = row.whole(.judged)
      unorderedKeys = row.whole(.wrong)
      for word in (row.text(.words) ?? "").split(separator: " ") { note(String(word)) }
    case .dropped:
      let reason = row.text(.words).flatMap(DropReason.init) ?? .unreadable
      result.dropped[reason, default: 0] += row.whole(.cases)
    case .marks:
      sheet.add(row.marks, of: row.group)
    case .bins:
      let bin = row.whole(.bin)
      guard bin <= ConfidenceBins.highest else { return "the bin \(bin) is beyond 10000" }
      sheet.add(row.cell, bin: bin, of: row.group)
    case nil:
      return "the part is none of log, dropped, marks, bins"
    }
    return nil
  }

  private mutating func note(_ word: String) {
    if let role = LogRole(rawValue: word) {
      result.logged.insert(role.logged)
    } else if word == SummaryQuery.derived {
      result.logged.insert(.derivedCorrect)
    } else if let coverage = LogCoverage(rawValue: word) {
      result.coverage = coverage
    }
  }
}

extension SummaryColumn {
  fileprivate var isNumber: Bool {
    switch self {
    case .part, .lane, .segment, .version, .words: false
    default: true
    }
  }
}

extension SummaryRow {
  fileprivate func whole(_ column: SummaryColumn) -> Int { Int(number(column) ?? 0) }

  private func part(_ part: SummaryColumn, of whole: SummaryColumn) -> PartCount {
    PartCount(self.whole(part), of: self.whole(whole))
  }

  fileprivate var group: LogGroup {
    let day = text(.day).flatMap { _ in number(.day) }
    return LogGroup(
      lane: text(.lane), segment: text(.segment),
      day: day.map { CalendarDate(dayNumber: Int($0)) }, version: text(.version))
  }

  fileprivate var marks: MarkCounts {
    var counts = MarkCounts()
    counts.cases = whole(.cases)
    counts.escalated = part(.escalated, of: .escalatedKnown)
    counts.overridden = part(.overridden, of: .overriddenKnown)
    counts.overriddenWrong = part(.overriddenWrong, of: .overriddenJudged)
    for (place, column) in [SummaryColumn.person, .rule, .timeout, .bypass].enumerated() {
      counts.decidedBy[place] = whole(column)
    }
    counts.judged = part(.wrong, of: .judged)
    counts.unseenJudged = part(.unseenWrong, of: .unseenJudged)
    counts.planted = part(.plantedCaught, of: .planted)
    counts.satisfactionEscalated = scores(
      .escalatedScores, .escalatedScoreSum, .escalatedScoreSquares)
    counts.satisfactionUnseen = scores(.unseenScores, .unseenScoreSum, .unseenScoreSquares)
    counts.labels = draws(from: .labels)
    counts.unseenLabels = draws(from: .unseenLabels)
    if whole(.labels) > 0 {
      counts.leastChance = number(.leastChance) ?? .infinity
      counts.greatestChance = number(.greatestChance) ?? 0
    }
    return counts
  }

  fileprivate var cell: BinCell {
    var cell = BinCell()
    cell.cases = Int32(clamping: whole(.cases))
    cell.escalated = Int32(clamping: whole(.escalated))
    cell.escalatedWhole = Int32(clamping: whole(.escalatedKnown))
    cell.overridden = Int32(clamping: whole(.overridden))
    cell.overriddenWhole = Int32(clamping: whole(.overriddenKnown))
    cell.wrong = Int32(clamping: whole(.wrong))
    cell.judged = Int32(clamping: whole(.judged))
    cell.labels = draws(from: .labels)
    return cell
  }

  private func scores(
    _ count: SummaryColumn, _ sum: SummaryColumn, _ squares: SummaryColumn
  ) -> SatisfactionCount {
    SatisfactionCount(
      count: whole(count), sum: number(sum) ?? 0, sumOfSquares: number(squares) ?? 0)
  }

  /// The labels from the column with their count; the columns behind it are in the same order for
  /// all labels and for those that people did not see before they took effect.
  private func draws(from first: SummaryColumn) -> DrawCounts {
    func column(_ offset: Int) -> SummaryColumn { SummaryColumn.allCases[first.place + offset] }
    var draws = DrawCounts()
    draws.whole = Int32(clamping: whole(column(0)))
    draws.wrong = Int32(clamping: whole(column(1)))
    draws.weight = Int128(number(column(2)) ?? 0)
    draws.wrongWeight = Int128(number(column(3)) ?? 0)
    draws.squaredWeight = Int128(number(column(4)) ?? 0)
    draws.wrongSquaredWeight = Int128(number(column(5)) ?? 0)
    for kind in GroupKind.allCases {
      draws.thinned[kind.rawValue] = Int32(clamping: whole(column(6 + kind.rawValue)))
      draws.thinnedWrong[kind.rawValue] = Int32(clamping: whole(column(13 + kind.rawValue)))
    }
    return draws
  }
}
