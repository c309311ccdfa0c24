// SPDX-License-Identifier: GPL-3.0-or-later
import ShippedContent
import Templates
import Testing
import Values

@testable import Reports

/// Reports as the shipped templates make them.
enum MadeReports {
  static func report(
    _ texts: [(String, String)], decisionOnly: Bool = false
  ) throws -> Report {
    var options = ReportOptions(date: try #require(CalendarDate("2027-01-08")))
    options.isDecisionOnly = decisionOnly
    let files = try Shipped.templates().filter { $0.name.hasPrefix(ReportTemplates.prefix) }
    return try Report(
      of: texts.map { ReportSource(name: $0.0, file: "\($0.0).md", text: $0.1) }, options: options,
      templates: ReportTemplates(files))
  }

  static func body(_ markdown: String) throws -> String {
    let html = try report([("page", markdown)]).page.html
    let main = try #require(html.firstRange(of: "<main id=\"main\">"))
    return String(html[main.upperBound...])
  }
}
