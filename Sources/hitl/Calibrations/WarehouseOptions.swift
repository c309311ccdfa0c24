// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DecisionLogs

/// How decisions that lie in a database are counted there.
struct WarehouseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print the query that counts a table of decisions, in the SQL of: "
        + "\(SQLDialect.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "dialect"))
  var sql: SQLDialect?

  @Option(
    help: ArgumentHelp("The table of the query, such as schema.decisions.", valueName: "name"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "Calibrate from the result of that query, instead of a log.", valueName: "file"),
    completion: .file())
  var summary: String?

  func validate() throws {
    if table != nil, sql == nil {
      throw ValidationError("--table names the table of a query; say which SQL with --sql")
    }
    if sql != nil, summary != nil {
      throw ValidationError("--sql prints a query and --summary reads its result; choose one")
    }
  }

  /// What the table is called where nobody says.
  static let usualTable = "decisions"
}

extension SQLDialect: ExpressibleByArgument {}
