// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import StrictYAML
import Testing

@Suite struct WorkflowIDsTests {
  private func draft(_ id: String?, in file: String) -> AnswerFileDraft {
    let text = id.map { "hitl: 1\nworkflow: {id: \($0)}\n" } ?? "hitl: 1\n"
    return AnswerFileDraft(SourceFile(name: file, bytes: Array(text.utf8)))
  }

  private func problems(_ drafts: AnswerFileDraft...) -> [String?] {
    var ids = WorkflowIDs()
    for draft in drafts { ids.add(draft) }
    return drafts.map { ids.problem(of: $0)?.description }
  }

  @Test func `every file with an id that is used twice is told, with another`() {
    #expect(
      problems(draft("x", in: "a.yaml"), draft("x", in: "b.yaml"), draft("x", in: "c.yaml")) == [
        "a.yaml:2:16: error: the workflow id 'x' is used twice; b.yaml has it too; give each its own"
          + " workflow.id",
        "b.yaml:2:16: error: the workflow id 'x' is used twice; a.yaml has it too; give each its own"
          + " workflow.id",
        "c.yaml:2:16: error: the workflow id 'x' is used twice; a.yaml has it too; give each its own"
          + " workflow.id",
      ])
  }

  @Test func `ids that differ in case alone are the same`() {
    #expect(
      problems(draft("Refunds", in: "a.yaml"), draft(nil, in: "refunds.yaml")) == [
        "a.yaml:2:16: error: the workflow id 'Refunds' is used twice; refunds.yaml has 'refunds' too;"
          + " give each its own workflow.id",
        "refunds.yaml: error: the workflow id 'refunds' is used twice; a.yaml has 'Refunds' too; give"
          + " each its own workflow.id",
      ])
  }

  @Test func `other ids are no problem, nor is a file that cannot be read`() {
    #expect(problems(draft("x", in: "a.yaml"), draft(nil, in: "b.yaml")) == [nil, nil])
    let broken = AnswerFileDraft(SourceFile(name: "d/a.yaml", bytes: Array("{".utf8)))
    #expect(problems(broken, draft(nil, in: "a.yaml")) == [nil, nil])
  }
}

struct FreshWorkflowIDsTests {
  @Test func namesakesGetNumbers() {
    var ids = FreshWorkflowIDs()
    #expect(ids.reserve("Refunds-2") && !ids.reserve("refunds-2"))
    let made = ["Refunds", "refunds", "REFUNDS", "Loans"].map { ids.derive(from: $0) }
    #expect(made.map(\.id) == ["refunds", "refunds-3", "refunds-4", "loans"])
    #expect(made.map(\.isNumbered) == [false, true, true, false])
  }

  @Test func theyAreThoseOfAListOfTakenOnes() {
    var ids = FreshWorkflowIDs()
    var taken: [String] = []
    for name in ["A", "a", "b", "B", "a", "index", "Index", "", "?"] {
      let id = WorkflowID.derived(from: name, besides: taken)
      #expect(ids.derive(from: name).id == id)
      taken.append(id)
    }
    #expect(Set(taken.map { $0.lowercased() }).count == taken.count)
  }
}
