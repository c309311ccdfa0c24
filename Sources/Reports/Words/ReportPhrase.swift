// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// The texts of a report that are neither from its documents nor on its charts.
enum ReportPhrase: String, CaseIterable {
  case titleOfSeveral = "title-of-several"
  case titleOfDecisions = "title-of-decisions"
  /// The heading of the page that lists all plans.
  case overview
  /// What titles of plans end with, and a report of several leaves out.
  case planEnding = "plan-ending"
  /// What stands behind the title of a plan, above all but its first page.
  case restEnding = "rest-ending"
  /// Below a first page that stands without its plan.
  case partsElsewhere = "parts-elsewhere"
  /// That a plan is not signed.
  case draft
  /// The heads of columns that people write into, one a line.
  case writeIn = "write-in"
  /// What tables of plans are about, by their heads.
  case tableNames = "table-names"
  case contents
  case decisions
  case plans
  case annexes
  /// Below a first page: the rest of the plan.
  case toRest = "to-rest"
  /// Above the rest of a plan: its first page.
  case toDecision = "to-decision"
  case forClient = "for-client"
  case byAuthor = "by-author"
  case on
  case logo
  case skip
  /// What a table is called that has no caption.
  case table
  case tableCaption = "table-caption"
  /// Of a table that a line right above it or its heading names.
  case tableNumber = "table-number"
  /// Of a table that no heads tell, in a section that has several.
  case tableOfSeveral = "table-of-several"
  case figureCaption = "figure-caption"
  /// What a later part of a chart is.
  case figurePart = "figure-part"
  case picture
  case ticked
  case notTicked = "not-ticked"
  case unreadChart = "unread-chart"
  case unknownChart = "unknown-chart"

  var key: PhraseKey { PhraseKey(rawValue) }
}
