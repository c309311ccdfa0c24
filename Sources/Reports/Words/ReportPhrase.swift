// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// The texts of a report that are neither from its documents nor on its charts.
enum ReportPhrase: String, CaseIterable {
  case titleOfSeveral = "title-of-several"
  case titleOfDecisions = "title-of-decisions"
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
  /// Of a table in a section that has several.
  case tableOfSeveral = "table-of-several"
  case figureCaption = "figure-caption"
  case picture
  case ticked
  case notTicked = "not-ticked"
  case unreadChart = "unread-chart"
  case unknownChart = "unknown-chart"

  var key: PhraseKey { PhraseKey(rawValue) }
}
