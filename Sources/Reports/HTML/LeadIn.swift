// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics
import Values

/// Short paragraphs that name what follows them, so that both stay on one sheet.
enum LeadIn {
  /// Whether a paragraph names the list or table that follows it, or is the only one between that and
  /// a heading.
  static func leads(
    _ words: [Inline], at index: Int, in pieces: [ReportPage.Piece]
  ) -> Bool {
    func isText(_ piece: ReportPage.Piece) -> Bool {
      if case .comment = piece.block { false } else { true }
    }
    let isBelowHeading =
      if case .heading? = pieces[..<index].last(where: isText)?.block { true } else { false }
    guard
      words.isStrong || words.plain.hasSuffix(":")
        || isBelowHeading && words.plain.count <= longestBelowHeading
    else { return false }
    let next = pieces[(index + 1)...].first(where: isText)
    return switch next?.block {
    case .list, .table, .code: true
    default: false
    }
  }

  /// The words of the short paragraph that names the table at a place; nil without one.
  static func words(to index: Int, in pieces: [ReportPage.Piece]) -> String? {
    let before = pieces[..<index].last { if case .comment = $0.block { false } else { true } }
    guard case .paragraph(let words) = before?.block, words.isStrong || words.plain.hasSuffix(":")
    else { return nil }
    let plain = words.plain
    guard plain.count <= longestLeadIn, !plain.hasSuffix(".") else { return nil }
    return plain.hasSuffix(":") ? String(plain.dropLast()) : plain
  }

  /// In letters.
  private static let longestLeadIn = 80
  /// A longer text fills lines enough of a sheet by itself.
  private static let longestBelowHeading = 300

  /// How many tables stand before the next heading.
  static func tables(in pieces: ArraySlice<ReportPage.Piece>) -> Int {
    var count = 0
    for piece in pieces {
      switch piece.block {
      case .heading: return count
      case .table: count += 1
      default: continue
      }
    }
    return count
  }
}
