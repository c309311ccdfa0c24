// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import AnswerFiles
import StrictYAML
import Testing

@Suite struct WorkflowIDTests {
  private func result(id: String) throws -> AnswerFileDraft.Result {
    try checked(answers(rest: "workflow: {id: \"\(id)\"}\n"))
  }

  @Test(arguments: [
    "a", "9", "Refund-Requests_2.1", String(repeating: "x", count: 64), "a..b", "index2",
  ])
  func allowed(id: String) throws {
    #expect(try result(id: id).answerFile?.workflow.id == id)
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "-x", "_x", "../x", "a/b", "/etc/passwd", "a b", "é", "a\\\\b",
    "a\\0b",
    "a\\n", "index", "INDEX", "defaults", "Defaults", "handbook", "HANDBOOK", "refunds-annex",
    "refunds-Annex", String(repeating: "x", count: 65),
  ])
  func refused(id: String) throws {
    #expect(try result(id: id).answerFile == nil)
  }

  @Test(arguments: [
    ("refunds.yaml", "refunds"), ("some/folder/refunds.yml", "refunds"), ("a.b.json", "a.b"),
    ("refunds", "refunds"), ("../refunds.yaml", "refunds"),
  ])
  func fileNameIsTheIDWhereNoneIsWritten(name: String, id: String) throws {
    let file = try file(answers(), name: name)
    #expect(file.workflow.id == id)
    #expect(file.workflow.name == id)
  }

  @Test(arguments: ["index.yaml", ".yaml", "two words.yaml", "defaults.yaml"])
  func fileNamesThatAreNoID(name: String) throws {
    #expect(try checked(answers(), name: name).answerFile == nil)
  }

  @Test func standardInputNamesNoWorkflow() throws {
    #expect(
      messages(try checked(answers(), name: "standard input", namesWorkflow: false))
        == ["standard input has no file name to take the workflow's id from"])
    let named = answers(rest: "workflow: {id: refunds}\n")
    #expect(try checked(named, name: "standard input", namesWorkflow: false).answerFile != nil)
  }

  /// The id is known before the file is checked, so that two with one id are seen.
  @Test func idOfADraft() {
    func id(_ text: String, namesWorkflow: Bool = true) -> String? {
      AnswerFileDraft(
        SourceFile(name: "a/refunds.yaml", bytes: Array(text.utf8)), namesWorkflow: namesWorkflow
      ).workflowID
    }
    #expect(id("hitl: 1\nworkflow: {id: claims}\n") == "claims")
    #expect(id("hitl: 1\n") == "refunds")
    #expect(id("hitl: 1\n", namesWorkflow: false) == nil)
  }

  @Test func aFileNameThatIsNoIDIsNamedAsTheReason() throws {
    let result = try checked(answers(), name: "Größe prüfen.yaml")
    #expect(
      result.diagnostics.map(\.description) == [
        "Größe prüfen.yaml:1:1: error: the workflow has no id, and the file's name 'Größe prüfen' "
          + "cannot be one; add workflow: {id: groesse-pruefen}, or rename the file"
      ])
  }

  @Test(arguments: [
    ("Refund requests!", "refund-requests"), ("Refunds", "refunds-3"), ("REFUNDS", "refunds-3"),
    ("Ümläut & Söhne", "uemlaeut-soehne"), ("Größe prüfen", "groesse-pruefen"),
    ("Gro\u{308}ße", "groesse"), ("STRASSE ẞ", "strasse-ss"),
    ("Café à la carte", "cafe-a-la-carte"), ("Łódź, Ørsted, Đakovo", "lodz-orsted-dakovo"),
    ("Cœur, Ærø", "coeur-aero"), ("İstanbul ırmak", "istanbul-irmak"), ("ﬁle ２", "file-2"),
    ("../../etc/passwd", "etc-passwd"), ("index", "index-workflow"),
    ("Handbook", "handbook-workflow"), ("Refund annex", "refund-annex-workflow"),
    ("日本", "workflow"), ("Возврат", "workflow"), ("返金 v2", "v2"), ("\u{202E}", "workflow"),
    (String(repeating: "ß", count: 99), String(repeating: "ss", count: 24)),
  ])
  func derivesAnID(name: String, id: String) throws {
    let derived = WorkflowID.derived(from: name, besides: ["Refunds", "refunds-2"])
    #expect(derived == id)
    #expect(try result(id: derived).answerFile?.workflow.id == derived)
  }
}
