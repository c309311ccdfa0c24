// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Testing

@Suite struct QuestionnaireLibraryTests {
  @Test func unknownQuestionnaireIsToldWhereItWasNamed() throws {
    let library = library(["base": scored("one")])
    let place = SourceLocation(file: "refunds.yaml", line: 2, column: 16)
    let result = try library.questionnaire("bse", namedAt: place)
    #expect(result.questionnaire == nil)
    #expect(
      result.diagnostics == [
        Diagnostic(at: place, "there is no questionnaire 'bse'", remedy: "did you mean 'base'?")
      ])
  }

  @Test func circleIsToldWhole() throws {
    let texts = [
      "base": "extends: team\n" + scored("one"), "team": "includes: [law]\n",
      "law": "extends: base\n",
    ]
    let library = library(texts)
    let problem = try #require(try library.questionnaire("base").diagnostics.first)
    #expect(problem.message == "'base' extends or includes itself")
    #expect(problem.remedy == "the circle is base → team → law → base")
  }

  @Test(arguments: ["extends: base", "includes: [base"])
  func chainsHaveABound(key: String) throws {
    let end = key.contains("[") ? "]" : ""
    func chain(_ length: Int) -> [String: String] {
      var texts = ["base\(length)": scored("one")]
      for index in 0..<length {
        texts["base\(index)"] = "\(key)\(index + 1)\(end)\n" + scored("x\(index)")
      }
      return texts
    }
    let short = library(chain(31))
    #expect(try short.questionnaire("base0").diagnostics == [])
    let longer = library(chain(5_000))
    let problem = try #require(try longer.questionnaire("base0").diagnostics.first)
    #expect(problem.message == "'extends' and 'includes' are nested deeper than 32 files")
    #expect(problem.location?.file == "base31.yaml")
  }

  @Test func missingPackIsToldWhereItIsIncluded() throws {
    let library = library(["base": "includes:\n  - law\n" + scored("one")])
    let problem = try #require(try library.questionnaire("base").diagnostics.first)
    #expect(problem.location == SourceLocation(file: "base.yaml", line: 6, column: 5))
    #expect(problem.message == "there is no questionnaire 'law'")
  }

  /// Problems of several files are told together.
  @Test func problemsOfAllFiles() throws {
    let found = try messages([
      "base": "includes: [law, more]\n" + scored("one"),
      "law": "gates:\n  - {id: x, because: B., duty: review}\n",
      "more": "gates:\n  - {id: y, when: {one: c}, because: B.}\n",
    ])
    #expect(Set(found) == ["gate 'x' lacks the key 'when'", "gate 'y' does nothing"])
  }

  @Test func fileIsReadOnce() throws {
    let counter = Counter()
    let text =
      Array("hitl: 1\nid: base\nversion: \"1\"\ntitle: T\n".utf8) + Array(scored("one").utf8)
    let library = QuestionnaireLibrary(knownIDs: ["base"]) { _ in
      counter.count += 1
      return SourceFile(name: "base.yaml", bytes: text)
    }
    for _ in 1...3 { #expect(try library.questionnaire("base").questionnaire != nil) }
    #expect(counter.count == 1)
  }

  /// Whatever is asked of a library, each of its files is read once.
  @Test func everyFileIsReadOnce() throws {
    var counts: [String: Int] = [:]
    let texts = [
      "base": "includes: [law, more]\n" + scored("one"), "contact": "extends: base\n",
      "law": "gates:\n" + gate("x", when: "one: c", "duty: review"), "more": "patterns: []\n",
      "alone": "gates: []\n",
    ]
    let library = QuestionnaireLibrary(knownIDs: texts.keys.sorted()) { id in
      counts[id, default: 0] += 1
      return source(id, texts)
    }
    for _ in 1...2 {
      #expect(library.wholeIDs == ["base", "contact"])
      #expect(library.questionIDs == ["one"])
      for id in ["contact", "base", "nobody", "law"] { _ = try library.questionnaire(id) }
      _ = try library.problems { _ in [] }
    }
    #expect(counts == ["base": 1, "contact": 1, "law": 1, "more": 1, "alone": 1])
  }

  @Test func questionsOfStepsAreNoneOfTheWorkflow() throws {
    let steps = scored("two", section: "steps").replacing(
      "id: steps", with: "id: steps\n    repeat: steps")
    let library = library(["base": scored("one"), "other": "extends: base\n" + steps])
    #expect(library.questionIDs == ["one"])
  }

  @Test func failureToReadIsPassedOn() {
    struct Broken: Error {}
    let library = QuestionnaireLibrary(knownIDs: ["base"]) { _ in throw Broken() }
    #expect(throws: Broken.self) { try library.questionnaire("base") }
  }

  private final class Counter {
    var count = 0
  }
}
