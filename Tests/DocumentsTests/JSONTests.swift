// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Foundation
import Plans
import Questionnaires
import ShippedContent
import Testing

@testable import Documents

@Suite struct JSONTests {
  @Test func valuesArePrintedInOrderWithStableNumbers() {
    let value = JSONValue.object(
      ("z", .number(5)), ("a", .number(0.93)), ("gone", nil), ("big", .number(1e16)),
      ("small", .number(0.000_01)), ("nan", .number(.nan)), ("none", .null),
      ("list", .list([.flag(true), .list([]), .object()])))
    #expect(
      value.text == """
        {
          "z": 5,
          "a": 0.93,
          "big": 10000000000000000,
          "small": 1e-05,
          "nan": null,
          "none": null,
          "list": [
            true,
            [],
            {}
          ]
        }
        """)
  }

  @Test func textsAreEscaped() {
    let text = "a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}é🎉</script>“”"
    #expect(
      JSONValue.text(text).text
        == #""a\"b\\c\n\r\t\u0000\u001f\u007f\u0085\u2028\u2029é🎉</script>“”""#)
    #expect(JSONValue.text("e\u{301}").text.unicodeScalars.count == 4)
  }

  /// What a reader cannot see is kept and can be seen.
  @Test(arguments: [
    ("a\u{202E}b", #""a\u202eb""#), ("\u{200B}\u{200E}\u{FEFF}", #""\u200b\u200e\ufeff""#),
    ("\u{E0041}", #""\udb40\udc41""#), ("pay\u{200D}roll", #""pay\u200droll""#),
    ("👩‍👩‍👧 می\u{200C}خواهم", "\"👩‍👩‍👧 می\u{200C}خواهم\""),
  ])
  func hiddenCharactersAreEscaped(text: String, written: String) throws {
    #expect(JSONValue.text(text).text == written)
    let read = try JSONSerialization.jsonObject(
      with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test func documentsCanBeWrittenObjectByObject() {
    let document = JSONDocument.assessments
    let values: [JSONValue] = [.object(("id", .text("a"))), .object(("id", .text("b")))]
    let whole = """
      {
        "format": "hitl.assessment/1",
        "workflows": [
          {
            "id": "a"
          },
          {
            "id": "b"
          }
        ]
      }

      """
    #expect(document.text(of: values) == whole)
    let pieces =
      document.header + document.text(of: values[0]) + document.separator
      + document.text(of: values[1]) + document.footer
    #expect(pieces == whole)
  }

  @Test func anAssessmentHasTheKeysOfTheDesignInOrder() throws {
    let (file, questionnaire) = try Shipped.answers(of: "plain/back-office/small-loan-decisions")
    let assessment = Assessment(of: file, by: questionnaire)
    let text = AssessmentJSON.value(
      of: assessment, workflow: file.workflow, file: "small-loan-decisions.yaml"
    ).text
    #expect(
      text.hasPrefix(
        """
        {
          "id": "small-loan-decisions",
          "name": "Approval and refusal of small consumer loans",
          "file": "small-loan-decisions.yaml",
          "verdict": "human-in-the-loop",
          "mostly": "a",
          "tally": {
            "a": 6,
            "b": 3,
            "c": 1,
            "unknown": 0
          },
          "gates": [
            {
              "id": "gdpr-22",
              "requires": "human-in-the-loop",
              "duty": "review",
              "because": "
        """))
    #expect(
      text.contains(
        """
            {
              "id": "step",
              "requires": "human-in-the-loop",
              "because": "Approve or refuse: approve; Write the reasons: review-on-trigger"
            }
          ],
          "provisional": false,
          "best_case": "human-in-the-loop",
          "mapped": true,
          "split": false,
          "flips": [],
          "changes_to_flip": 3,
          "steps": [
            {
              "name": "Apply",
              "actor": "customer",
              "control": "none"
            },
        """))
    #expect(
      text.contains(
        """
              "name": "Approve or refuse",
              "actor": "system",
              "control": "review-on-trigger",
              "adverse_control": "approve"
            },
        """))
  }

  @Test func flipsNameTheUnknownAndWeightsAreInWholeUnits() throws {
    let (file, questionnaire) = try Shipped.answers(of: "back-office/crm-update")
    var changed = file
    changed.answers["empathy"]?.value = .unknown
    let assessment = Assessment(of: changed, by: questionnaire)
    let text = AssessmentJSON.value(of: assessment, workflow: file.workflow, file: "x").text
    #expect(text.contains("\"unknown\": 1\n"))
    #expect(
      text.contains("\"question\": \"empathy\",\n      \"from\": \"?\",\n      \"to\": \"b\""))
  }

  @Test func aPlanHasTheAssessmentThenWhatFollows() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    guard case .object(let members) = PlanJSON.value(of: plan, file: "x.yaml") else {
      Issue.record("a plan must be an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "id", "name", "file", "verdict", "mostly", "tally", "gates", "provisional", "best_case",
        "mapped", "split", "flips", "changes_to_flip", "steps", "escalation", "metrics", "schedule",
        "capacity", "economics", "risks", "duties", "assumptions", "without_lanes", "claims",
        "lanes",
        "road", "people", "costs",
        "findings", "blockers", "bounds", "own_values",
      ])
    let text = PlanJSON.value(of: plan, file: "x.yaml").text
    #expect(
      text.contains(
        "\"confidence\": {\n        \"threshold\": 0.98,\n        \"basis\": \"default\""))
    #expect(
      text.contains("\"phase\": \"shadow\",\n      \"coverage\": 1,\n      \"sample_size\": 149"))
    #expect(text.contains("\"starts\": \"2027-02-01\""))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test(arguments: ["assessment", "plan"])
  func schemasAreJSONAndClosed(name: String) throws {
    let path = Shipped.root.appending(path: "schemas/\(name).schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema?["additionalProperties"] as? Bool == false)
  }
}
