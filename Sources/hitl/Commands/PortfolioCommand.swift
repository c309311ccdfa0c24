// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Documents
import Plans
import Templates

struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Shows all workflows side by side, and which to start with.")

  @OptionGroup var input: InputOptions

  @Option(help: "How to print the portfolio.")
  var format = ListFormat.table

  func run() throws {
    var console = Console()
    var reader = try input.reader(console: &console)
    var planners = Planners()
    var rows: [PortfolioRow] = []
    try reader.forEach(console: &console) { workflow, console in
      let row = try planners.portfolioRow(for: workflow)
      console.show(row.notes)
      rows.append(row)
      return .done
    }
    if !rows.isEmpty || format == .json {
      try console.result(text(of: Portfolio(of: rows)))
    }
    try reader.status.end()
  }

  private func text(of portfolio: Portfolio) throws -> String {
    switch format {
    case .table: return PortfolioTable.plain(portfolio, width: Terminal.width)
    case .json: return PortfolioJSON.text(of: portfolio)
    case .csv: return PortfolioTable.csv(portfolio)
    case .markdown:
      let writer = DocumentWriter(
        templates: try input.content.templateFiles(where: DocumentWriter.isPortfolioTemplate))
      do throws(TemplateProblems) {
        return try writer.text(of: portfolio)
      } catch {
        throw TemplateFailure(diagnostics: error.diagnostics)
      }
    }
  }
}
