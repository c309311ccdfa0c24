// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Reports

@Suite("A chart and a table that say something in two ways")
struct ApartTests {
  private func lines(_ markdown: String) throws -> [Int?] {
    try MadeReports.report([("page", "# A\n\n\(markdown)\n")]).page.notes
      .map { $0.location?.line }
  }

  private func people(_ first: String, _ second: String, _ sum: String) -> String {
    """
    <!-- chart=people -->
    | Hours a day in phase | 1 | 2 |
    | --- | --: | --: |
    | Approvals: Held (Clerk) | \(first) | 1 |
    | Readings (Clerk) | \(second) | – |
    | Readings (Senior clerk) | 9 | – |
    | **Clerk, of 10 hours** | **\(sum)** | **1** |
    """
  }

  @Test(
    "are told where a sum is not that of its rows, rounding allowed for",
    arguments: [
      ("21.7", "2", "23.7", 0), ("27.7", "2", "23.7", 1), ("1.0", "2.0", "3.1", 0),
      ("1.0", "2.0", "3.2", 1), ("1.0", "?", "9", 0), ("1.0+", "2.0", "9", 0),
      ("1.0", "–", "1.0", 0), ("1,200", "100", "1,300", 0), ("1,200", "100", "1,310", 1),
    ])
  func sums(first: String, second: String, sum: String, count: Int) throws {
    // The first line of the table is that behind its comment.
    #expect(try lines(people(first, second, sum)) == [Int?](repeating: 4, count: count))
  }

  private func road(_ start: String, _ end: String, table: String) -> String {
    """
    ## Road

    ```mermaid
    gantt
      dateFormat YYYY-MM-DD
      section Phases
      1 Shadow :\(start), \(end)
      2 Test, Small :2027-03-01, 2027-03-12
    ```

    \(table)
    """
  }

  private let phases = """
    | Phase | What runs |
    | --- | --- |
    | 1 Shadow, 2027-02-01 to 2027-02-12 | nothing |
    | 2 Test, from 2027-03-01 | all |
    | Mended, 2027-05-01 | – |
    """

  @Test(
    "are told where a phase has other dates in the table than on the road",
    arguments: [
      ("2027-02-01", "2027-02-12", 0), ("2027-02-02", "2027-02-12", 1),
      ("2027-02-01", "2027-02-15", 1),
    ])
  func dates(start: String, end: String, count: Int) throws {
    #expect(try lines(road(start, end, table: phases)).count == count)
    // Below another heading it is another table.
    #expect(try lines(road(start, end, table: "## Other\n\n\(phases)")).isEmpty)
  }
}
