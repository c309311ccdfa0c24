// SPDX-License-Identifier: GPL-3.0-or-later

/// What a report is written for.
enum Medium {
  /// A browser.
  case page
  /// A word processor, by way of pandoc: pictures are files, and columns have widths.
  case word
}
