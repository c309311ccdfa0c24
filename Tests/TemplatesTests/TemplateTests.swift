// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateTests {
  private struct Person {
    var name: String
    var role: String?
    var tags: [String] = []
    var isBusy = false
    var control: Word?
  }

  private enum Word: String, CaseIterable {
    case yes, no
  }

  private static let person = TemplateView<Person>(
    .text("name", \.name), .text("role", \.role), .texts("tags", \.tags),
    .flag("is_busy", \.isBusy), .word("control", \.control))

  private static let root = TemplateView<[Person]>(
    .text("title") { _ in "Staff" },
    .text("role") { _ in "outer role" },
    .list("people", of: person) { $0 },
    .count("count", \.count))

  private func rendered(
    _ text: String, partials: [String: String] = [:], _ people: [Person] = []
  ) throws -> String {
    let files =
      [TemplateFile(name: "main", text: text)]
      + partials.map {
        TemplateFile(name: $0, text: $1)
      }
    let template = try TemplateSet(files).compiled("main", for: Self.root.shape)
    return try template.rendered(Self.root.value(of: people))
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

  @Test func printsListsAndPartialsWithTheirEscaping() throws {
    let text = """
      {{! a comment }}
      # {{title}}: {{count}}
      {{#people}}
      {{> line}}
      {{/people}}
      {{^people}}
      nobody
      {{/people}}

      """
    let line = "- {{name}}{{#role}} ({{.}}){{/role}}{{#is_busy}} busy{{/is_busy}}\n"
    let people = [Person(name: "A|B", role: "<b>"), Person(name: "C", isBusy: true)]
    let result = try rendered(text, partials: ["line": line], people)
    #expect(result == "# Staff: 2\n- A\\|B (\\<b>)\n- C busy\n")
    #expect(try rendered(text, partials: ["line": line]) == "# Staff: 0\nnobody\n")
  }

  @Test func anEmptyValueEndsTheSearchInOuterScopes() throws {
    let people = [Person(name: "A"), Person(name: "B", role: "")]
    #expect(try rendered("{{#people}}[{{role}}]{{/people}}", people) == "[][]")
    #expect(try rendered("{{#people}}[{{title}}]{{/people}}", people) == "[Staff][Staff]")
  }

  @Test func emptyTextAndEmptyListsAreFalse() throws {
    let text = "{{#people}}{{#role}}r{{/role}}{{#tags}}t{{/tags}}{{^tags}}-{{/tags}}{{/people}}"
    #expect(try rendered(text, [Person(name: "A", role: "")]) == "-")
    #expect(try rendered(text, [Person(name: "A", role: "x", tags: ["1", "2"])]) == "rtt")
  }

  @Test func aListBringsAFlagForItsHeading() throws {
    let text = "{{#has_people}}yes{{/has_people}}{{^has_people}}no{{/has_people}}"
    #expect(try rendered(text) == "no")
    #expect(try rendered(text, [Person(name: "A")]) == "yes")
  }

  @Test func wordsHaveAFlagEachAndFilesOfWordsNoLineFeed() throws {
    let words = "{{#yes}}agreed{{/yes}}{{#no}}refused{{/no}}\n"
    let text = "{{#people}}{{#control}}{{> words/control}}{{/control}};{{/people}}"
    let people = [
      Person(name: "A", control: .no), Person(name: "B"), Person(name: "C", control: .yes),
    ]
    #expect(
      try rendered(text, partials: ["words/control": words], people) == "refused;;agreed;")
  }

  @Test func aPartialChoosesMermaidForItself() throws {
    let chart = "{{%CONTENT_TYPE:MERMAID}}\n{{#people}}\ns[\"{{name}}\"]\n{{/people}}\n"
    let result = try rendered(
      "{{> chart}}\n{{#people}}{{name}}{{/people}}", partials: ["chart": chart],
      [Person(name: "a \"b\" |")])
    #expect(result == "s[\"a #34;b#34; |\"]\na \"b\" \\|")
  }

  @Test func valuesAreNeverReadAsTemplates() throws {
    let people = [Person(name: "{{title}} {{{x}}} {{>line}} {{=<% %>=}}")]
    let result = try rendered("{{#people}}{{name}}{{/people}}", people)
    #expect(result == "{{title}} {{{x}}} {{>line}} {{=\\<% %>=}}")
  }

  @Test func unknownNamesAreErrorsWithTheirLineInEveryBranch() {
    #expect(
      errors("a\n{{titel}}\n{{#people}}\n{{#is_busy}}\n{{nmae}}\n{{/is_busy}}\n{{/people}}\n") == [
        "templates/main.mustache:2: error: unknown name 'titel'; did you mean 'title'?",
        "templates/main.mustache:5: error: unknown name 'nmae'; did you mean 'name'?",
      ])
    #expect(
      errors("{{^wrong_thing}}x{{/wrong_thing}}") == [
        "templates/main.mustache:1: error: unknown name 'wrong_thing'; "
          + "known here: count, has_people, people, role, title"
      ])
    // A name of the elements is not known outside of the list.
    #expect(errors("{{name}}").count == 1)
  }

  @Test func errorsInPartialsNameThePartialOnce() {
    #expect(
      errors("{{> parts/a}}{{> parts/a}}", partials: ["parts/a": "\n\n{{oops_x}}"]) == [
        "templates/parts/a.mustache:3: error: unknown name 'oops_x'; "
          + "known here: count, has_people, people, role, title"
      ])
  }

  @Test func missingAndCircularPartialsAreErrors() {
    #expect(
      errors("{{> parts/metrcs}}", partials: ["parts/metrics": ""]) == [
        "templates/main.mustache:1: error: there is no template 'parts/metrcs'; "
          + "did you mean 'parts/metrics'?"
      ])
    #expect(
      errors("{{> far}}") == [
        "templates/main.mustache:1: error: there is no template 'far'; "
          + "add templates/far.mustache"
      ])
    #expect(
      errors("{{> a}}", partials: ["a": "{{> b}}", "b": "\n{{> a}}"]) == [
        "templates/b.mustache:2: error: 'a' includes itself; the circle is main → a → b → a"
      ])
    let set = TemplateSet([])
    #expect(throws: TemplateProblems.self) { try set.compiled("index", for: .text) }
  }

  @Test func valuesMustBeUsedAsWhatTheyAre() {
    #expect(
      errors("{{people}}") == [
        "templates/main.mustache:1: error: 'people' is a list, not a text; "
          + "write {{#people}}…{{/people}}"
      ])
    #expect(errors("{{has_people}}")[0].contains("is a yes or no, not a text"))
    #expect(errors("{{#people}}{{control}}{{/people}}")[0].contains("is a group, not a text"))
    #expect(errors("{{#people}}{{.}}{{/people}}")[0].contains("is a group, not a text"))
  }

  @Test func whatTemplatesMayNotUseIsRefused() {
    let refused = [
      "{{{title}}}": "unescaped values", "{{&title}}": "unescaped values",
      "{{=<% %>=}}": "other delimiters", "{{<a}}{{/a}}": "inheritance",
      "{{$a}}{{/a}}": "inheritance", "{{uppercased(title)}}": "functions",
      "{{people.name}}": "dotted names",
    ]
    for (text, what) in refused {
      #expect(
        errors(text).first
          == "templates/main.mustache:1: error: templates cannot use \(what); write {{name}}")
    }
    #expect(errors("{{%CONTENT_TYPE:TEXT}}\n")[0].contains("unknown setting 'CONTENT_TYPE:TEXT'"))
  }

  @Test func unbalancedTagsAreErrorsWithTheirLine() {
    #expect(
      errors("\n{{#people}}\n") == [
        "templates/main.mustache:2: error: {{#people}} is never closed; add {{/people}}"
      ])
    #expect(errors("\n\n{{/people}}")[0].hasPrefix("templates/main.mustache:3: error: {{/people}}"))
    #expect(errors("a\n{{title")[0].hasPrefix("templates/main.mustache:2: error: '{{' without"))
    let deep = String(repeating: "{{#people}}", count: 200)
    #expect(errors(deep)[0].contains("nested deeper than 50 levels"))
    #expect(errors(String(repeating: "x", count: 60_000))[0].contains("longer than"))
  }

  @Test func aPartialIsCheckedOnceForTheSameNames() {
    // Twenty levels of two would be a million checks.
    var partials = ["p20": "{{titel}}"]
    for index in 0..<20 { partials["p\(index)"] = "{{> p\(index + 1)}}" }
    for index in 0..<14 { partials["p\(index)", default: ""] += "{{> p\(index + 1)}}" }
    #expect(
      errors("{{> p0}}", partials: partials) == [
        "templates/p20.mustache:1: error: unknown name 'titel'; did you mean 'title'?"
      ])
  }

  @Test func partialsThatMultiplyHaveABound() {
    var partials = ["p30": "x"]
    for index in 0..<30 { partials["p\(index)"] = "a\n{{> p\(index + 1)}}{{> p\(index + 1)}}" }
    let found = errors("{{> p0}}", partials: partials)
    #expect(found.count == 1)
    #expect(found[0].contains(":2: error: with 'p"))
    #expect(found[0].contains("have more than 2,000,000 bytes"))
  }

  @Test func partialsNestNoDeeperThanFifty() throws {
    func chain(_ length: Int) -> [String: String] {
      var partials = ["p\(length)": "x"]
      for index in 0..<length { partials["p\(index)"] = "{{> p\(index + 1)}}" }
      return partials
    }
    #expect(try rendered("{{> p0}}", partials: chain(49)) == "x")
    #expect(errors("{{> p0}}", partials: chain(50)).count == 1)
    let long = chain(5_000)
    #expect(errors("{{> p0}}", partials: long)[0].contains("p49.mustache:1: error: sections and"))
    // Nor where the end of the chain is known already when its beginning is reached.
    let backwards = (0..<100).reversed().map { "{{> p\($0)}}" }.joined()
    #expect(errors(backwards, partials: chain(100))[0].contains("nested deeper than 50 levels"))
  }

  @Test func sectionsAndPartialsNestTogether() {
    let open = String(repeating: "{{#title}}", count: 30)
    let close = String(repeating: "{{/title}}", count: 30)
    let partials = ["p": "\(open)x\(close)"]
    #expect(errors("\(open){{> p}}\(close)", partials: partials).count == 1)
    #expect(errors("{{> p}}", partials: partials) == [])
  }

  @Test func listsInListsAreCountedBeforeTheyArePrinted() {
    let people = Array(repeating: Person(name: "A"), count: 10)
    let text =
      "\n" + String(repeating: "{{#people}}", count: 30) + "x"
      + String(repeating: "{{/people}}", count: 30)
    #expect {
      try rendered(text, people)
    } throws: { error in
      (error as? TemplateProblems)?.diagnostics.map(\.description) == [
        "templates/main.mustache:2: error: the document would be larger than 100,000,000 bytes; repeat less in the template, or make a document of fewer workflows"
      ]
    }
  }

  @Test func longTextsAndIndentsAreCountedToo() {
    let long = [Person(name: String(repeating: "n", count: 1_000_000))]
    let often = String(repeating: "{{#people}}{{name}}{{/people}}", count: 101)
    #expect(throws: TemplateProblems.self) { try rendered(often, long) }
    let people = Array(repeating: Person(name: "A"), count: 1_000)
    let indent = String(repeating: " ", count: 40_000)
    #expect(throws: TemplateProblems.self) {
      try rendered(
        "{{#people}}\n\(indent){{> p}}\n{{/people}}\n",
        partials: ["p": String(repeating: "x\n", count: 10)], people)
    }
  }

  @Test func manyTagsAndBracesAreTooMany() {
    let many = [
      String(repeating: "{{title}}", count: 1_001), String(repeating: "{ ", count: 2_001),
    ]
    for text in many {
      #expect(
        errors(text) == [
          "templates/main.mustache:1: error: the template has more than 1,000 tags; split it into partials"
        ])
    }
  }
}
