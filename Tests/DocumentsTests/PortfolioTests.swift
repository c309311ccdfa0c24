// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import ShippedContent
import Templates
import Testing
import Values

@testable import Documents

@Suite struct PortfolioTests {
  private func portfolio(name: String? = nil) throws -> Portfolio {
    let rows = try ["back-office/address-changes", "back-office/small-loan-decisions"].map {
      example in
      var (file, questionnaire) = try Shipped.answers(of: example)
      file.workflow.name = name ?? file.workflow.name
      return PortfolioRow(of: Planner(questionnaire).plan(for: file), file: file.name)
    }
    return Portfolio(of: rows)
  }

  @Test(arguments: [80, 100, 160])
  func aTableFitsItsWidth(width: Int) throws {
    let name = String(repeating: "検査 of a very long name ", count: 10) + "\u{1B}[31m\n"
    let text = PortfolioTable.plain(try portfolio(name: name), width: width)
    #expect(text.split(separator: "\n").allSatisfy { TerminalWidth.cells(of: String($0)) <= width })
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func chartsHaveCoordinatesThatMermaidReads() throws {
    let writer = DocumentWriter(templates: try Shipped.templates())
    let text = try writer.text(of: try portfolio(name: "a\"]: [0.1, b] %% c"))
    let points = text.split(separator: "\n").filter {
      $0.hasPrefix("  \"1 ") || $0.hasPrefix("  \"2 ")
    }
    let point = #/  "[^"%:]*": \[(1|0\.\d\d), (1|0\.\d\d)\]/#
    #expect(points.count == 2)
    #expect(points.allSatisfy { $0.wholeMatch(of: point) != nil })
  }

  @Test func `people are as many as the table of roles adds up to`() throws {
    let rows = try Content.examples.map { PortfolioRow(of: try Content.plan(of: $0), file: $0) }
    let portfolio = Portfolio(of: rows)
    let shown = portfolio.pools.map { PortfolioText.needed($0.ordinary, in: $0) }
    #expect(portfolio.reviewersNeeded == shown.compactMap { Int($0) }.reduce(0, +))
    // Whoever has hours beside other work is told in hours.
    let beside = portfolio.pools.filter(\.isInHours)
    #expect(!beside.isEmpty && beside.allSatisfy { $0.people(on: $0.ordinary) == nil })
    let hours = beside.compactMap { $0.ordinary?.hours }.reduce(0, +)
    #expect(portfolio.hoursBesideWork.map { abs($0 - hours) < 1e-9 } == true)
    let without = Portfolio(of: rows.filter { $0.figures.roles.allSatisfy { $0.people != nil } })
    #expect(without.hoursBesideWork == nil)
  }

  @Test func plansNeedNoTemplateOfPortfolios() throws {
    let names = try Shipped.templates().map(\.name)
    #expect(names.filter(DocumentWriter.isPortfolioTemplate).contains("portfolio"))
    #expect(!names.filter(DocumentWriter.isPlanTemplate).contains { $0.hasPrefix("portfolio") })
  }

  @Test(arguments: [("\n=1", "' =1"), ("\r\n+1", "' +1"), ("\r-1", "' -1")])
  func aSignThatComesToTheFrontIsNoFormula(text: String, expected: String) {
    #expect(CSVText.field(text) == expected)
  }
}
