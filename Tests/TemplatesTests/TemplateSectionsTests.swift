// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateSectionsTests {
  private static let view = TemplateView<String?>(.text("name") { $0 })

  private func rendered(
    _ text: String, partials: [String: String] = [:], name: String? = "Ann"
  ) throws -> [RenderedSection] {
    let files =
      [TemplateFile(name: "main", text: text)] + partials.map { TemplateFile(name: $0, text: $1) }
    return try TemplateSet(files).compiledSections("main", for: Self.view.shape)
      .rendered(Self.view.value(of: name))
  }

  private func errors(_ text: String, partials: [String: String] = [:]) -> [String] {
    do {
      _ = try rendered(text, partials: partials)
      return []
    } catch let problems as TemplateProblems {
      return problems.diagnostics.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func eachSectionIsRenderedByItself() throws {
    let text = """
      {{! remark }}
      <!-- hitl:begin a -->
      # {{name}}
      {{> part}}
      <!-- hitl:end a -->

      <!-- hitl:begin b -->
      {{#name}}
      Second.
      {{/name}}
      <!-- hitl:end b -->
      """
    let sections = try rendered(text, partials: ["part": "By {{name}}.\n"])
    #expect(sections.map(\.id) == ["a", "b"])
    #expect(sections.map(\.text) == ["# Ann\nBy Ann.", "Second."])
  }

  @Test func blankLinesAreDrawnTogetherAndEmptySectionsLeftOut() throws {
    let text = """
      <!-- hitl:begin a -->


      One.



      Two.
      <!-- hitl:end a -->
      <!-- hitl:begin b -->

      {{#name}}
      Three.
      {{/name}}
      <!-- hitl:end b -->
      """
    #expect(try rendered(text, name: nil).map(\.text) == ["One.\n\nTwo."])
    #expect(try rendered(text).map(\.text) == ["One.\n\nTwo.", "Three."])
  }

  @Test func aContentTypeHoldsToTheEndOfItsSection() throws {
    let text = """
      <!-- hitl:begin a -->
      {{%CONTENT_TYPE:MERMAID}}
      {{name}}
      <!-- hitl:end a -->
      <!-- hitl:begin b -->
      {{name}}
      <!-- hitl:end b -->
      """
    #expect(try rendered(text, name: "a|\"b\"").map(\.text) == ["a|#34;b#34;", "a\\|\"b\""])
  }

  @Test func textOutsideTheSectionsIsAnErrorUnlessItIsARemark() {
    let section = "<!-- hitl:begin a -->\nx\n<!-- hitl:end a -->\n"
    let remedy = "put it between <!-- hitl:begin ID --> and <!-- hitl:end ID -->"
    #expect(errors("{{! over\ntwo lines }}\n\n\(section){{! and behind }}\n") == [])
    #expect(
      errors("\(section)stray\n") == [
        "templates/main.mustache:4: error: 'stray' stands outside the sections; \(remedy)"
      ])
    #expect(errors("{{! remark }} stray\n\(section)").count == 1)
    #expect(errors("{{name}}\n\(section)").count == 1)
    #expect(
      errors("Text.\n{{! <!-- hitl:begin a --> }}\n") == [
        "templates/main.mustache:1: error: 'Text.' stands outside the sections; \(remedy)"
      ])
    #expect(
      errors("") == ["templates/main.mustache:1: error: the template has no sections; \(remedy)"])
  }

  @Test func markersThatDoNotFitAreErrorsWithTheirLine() {
    #expect(
      errors("<!-- hitl:begin a -->\n<!-- hitl:begin b -->\n<!-- hitl:end b -->\n") == [
        "templates/main.mustache:2: error: section 'b' begins inside section 'a'; "
          + "add <!-- hitl:end a --> before it"
      ])
    #expect(
      errors("\n<!-- hitl:begin a -->\n") == [
        "templates/main.mustache:2: error: section 'a' begins here and never ends; "
          + "add <!-- hitl:end a -->"
      ])
    let whole = "<!-- hitl:begin a -->\n<!-- hitl:end a -->\n"
    #expect(errors(whole + whole)[0].contains(":3: error: section 'a' stands here a second time"))
    #expect(errors("\(whole)<!-- hitl:end b -->\n")[0].contains(":3: error: section 'b' ends here"))
    for marker in ["begin A", "begin", "begin a b", "start a", "source a"] {
      #expect(
        errors("<!-- hitl:\(marker) -->\n")[0].contains(":1: error: cannot read the marker"))
    }
  }

  @Test func aSectionCannotCrossAListOrStandInAPartial() {
    #expect(
      errors("{{#name}}\n<!-- hitl:begin a -->\n<!-- hitl:end a -->\n{{/name}}\n")
        .contains { $0.contains(":2: error: the marker of a section stands inside {{#name}}") })
    #expect(
      errors("<!-- hitl:begin a -->\n{{#name}}\n<!-- hitl:end a -->\n{{/name}}\n")[0]
        .contains(":3: error: the marker of a section stands inside {{#name}}"))
    let including = "<!-- hitl:begin a -->\n{{> part}}\n<!-- hitl:end a -->\n"
    #expect(
      errors(including, partials: ["part": "\n<!-- hitl:begin b -->\n"]) == [
        "templates/part.mustache:2: error: the marker of a section stands in a partial; "
          + "put it into the template that includes this one"
      ])
    #expect(errors(including, partials: ["part": "{{! <!-- hitl:end a --> }}"]) == [])
  }

  @Test func whatIsRenderedHoldsNoMarker() {
    let text = "<!-- hitl:begin a -->\nx{{#name}}\n{{/name}}<!-- hitl:end b -->\n"
    #expect(
      errors("\(text)<!-- hitl:end a -->\n")[0].contains("section 'a' prints the marker"))
  }

  @Test func whatIsWrongInASectionKeepsItsLine() {
    #expect(
      errors("\n<!-- hitl:begin a -->\n\n{{nmae}}\n<!-- hitl:end a -->\n") == [
        "templates/main.mustache:4: error: unknown name 'nmae'; did you mean 'name'?"
      ])
  }
}
