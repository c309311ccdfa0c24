// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import StrictYAML
import Testing

@Suite struct FileKindTests {
  private func kind(_ text: String, name: String = "x.yaml") -> FileKind? {
    FileKind(of: YAMLFile(SourceFile(name: name, bytes: Array(text.utf8))))
  }

  @Test(arguments: ["answers: {}", "hitl: 1", "workflow: {id: x}", "{answers: {}, version: 1}"])
  func `an answer file`(text: String) { #expect(kind(text) == .answers) }

  @Test(arguments: ["sections: []", "extends: base", "{hitl: 1, gates: []}", "version: 1"])
  func `a questionnaire or pack`(text: String) { #expect(kind(text) == .questionnaire) }

  @Test(arguments: ["answers: {}", "sections: []", "", "{"])
  func `shared answers are told by their name`(text: String) {
    #expect(kind(text, name: "a/defaults.yml") == .defaults)
  }

  @Test(arguments: ["", "[1]", "text", "{", "{}"])
  func `nothing tells what has no keys`(text: String) { #expect(kind(text) == nil) }
}
