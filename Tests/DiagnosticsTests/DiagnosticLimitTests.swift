// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Diagnostics

@Suite struct DiagnosticLimitTests {
  private func problems(
    _ lines: some Sequence<Int>, file: String = "a.yaml", _ severity: Diagnostic.Severity = .error
  ) -> [Diagnostic] {
    lines.map { Diagnostic(severity, at: SourceLocation(file: file, line: $0), "slip \($0)") }
  }

  private func admitted(_ problems: [Diagnostic]) -> [Diagnostic] {
    var limit = DiagnosticLimit()
    return limit.admitted(problems)
  }

  @Test func asManyAsAreToldStayInTheirOrder() {
    let all = problems((1...100).reversed())
    #expect(admitted(all) == all)
  }

  @Test func theFirstByPlaceAreToldAndTheOthersCounted() {
    let told = admitted(problems((1...1_234).reversed()))
    #expect(told.dropLast() == problems(1...100)[...])
    #expect(
      told.last?.description
        == "a.yaml: error: and 1,134 more; mend the first ones, and run it again")
  }

  @Test func eachFileHasItsOwn() {
    let told = admitted(problems(1...150) + problems(1...20, file: "b.yaml"))
    #expect(told.count == 121)
    #expect(told.count { $0.location?.file == "b.yaml" } == 20)
  }

  @Test func anErrorThatIsNotToldIsStillOne() {
    let told = admitted(problems(1...100, .warning) + problems(101...101))
    #expect(told.hasErrors)
    #expect(told.last?.message == "and 1 more")
    #expect(!admitted(problems(1...200, .warning)).hasErrors)
  }

  @Test func whatWasToldBeforeCounts() {
    var limit = DiagnosticLimit()
    #expect(limit.admitted(problems(1...90)).count == 90)
    #expect(limit.admitted(problems(91...120)).last?.message == "and 20 more")
    #expect(limit.admitted(problems(121...130)).map(\.message) == ["and 10 more"])
  }

  @Test func aListKeepsTheFirstByPlaceAndCountsTheRest() {
    var list = DiagnosticList()
    for problem in problems((1...5_000).reversed()) { list.append(problem) }
    #expect(admitted(list.all).dropLast() == problems(1...100)[...])
    #expect(admitted(list.all).last?.message == "and 4,900 more")
    #expect(list.all.count <= 2 * DiagnosticLimit.most)
    #expect(list.isFull(before: SourceLocation(file: "a.yaml", line: 5_001)))
    #expect(!list.isFull(before: SourceLocation(file: "a.yaml", line: 0)))
  }

  @Test func countsOfSeveralListsAddUp() {
    var lists = [DiagnosticList(), DiagnosticList()]
    for problem in problems(1...1_000) { lists[0].append(problem) }
    for problem in problems(2_001...3_000) { lists[1].append(problem) }
    let told = admitted(lists.flatMap(\.all))
    #expect(told.dropLast() == problems(1...100)[...])
    #expect(told.last?.message == "and 1,900 more")
  }
}
