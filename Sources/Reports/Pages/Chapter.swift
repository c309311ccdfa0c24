// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a report with a heading of its own that the contents name.
struct Chapter {
  enum Heading {
    /// Words of ours, such as "Plans".
    case phrase(ReportPhrase)
    case words([Inline])
  }

  var id: String
  /// From 1, the title of the report, on.
  var level: Int
  var heading: Heading
  /// The document that its links are seen from; nil where it only holds others.
  var page: Int?
  var pieces: [ReportPage.Piece] = []
  /// Where the rest of its document, or its first page, stands.
  var elsewhere: String?
}
