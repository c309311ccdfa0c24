// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Whose report it is.
package struct ReportOptions: Sendable {
  /// Whether only the first page of each plan is printed.
  package var isDecisionOnly = false
  package var client: String?
  package var author: String?
  package var logo: Logo?
  package var date: CalendarDate

  package init(date: CalendarDate) { self.date = date }
}
