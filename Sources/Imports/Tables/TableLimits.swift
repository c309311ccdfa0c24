// SPDX-License-Identifier: GPL-3.0-or-later

/// How much a spreadsheet of workflows may hold; real ones are far smaller.
///
/// What is larger is something else, such as a log of decisions, and each row becomes a file.
package enum TableLimits {
  package static let rows = 10_000
  package static let columns = 1_000
  /// In characters, as spreadsheet programs themselves have it.
  package static let cell = 32_767
}
