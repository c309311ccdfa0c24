// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import StrictYAML
import Testing

@Suite struct AnswerSheetTests {
  @Test func fileWithGaps() throws {
    let sheet = try sheet("hitl: 1\nanswers:\nsteps:\n  - {name: Read, actor: system}\n")
    #expect(sheet.problems == [])
    #expect(sheet.entries.isEmpty)
    #expect(sheet.steps.map(\.answers.count) == [0])
    #expect(sheet.applicable.map(\.id).contains("level") == false)
    let filled = sheet.answerFile(fillingGaps: true)
    #expect(filled.value(of: "impact") == .unknown)
    #expect(filled.value(of: "person") == .unknown)
    // What is not known yet may make a further question apply.
    #expect(filled.value(of: "level") == .unknown)
    #expect(filled.steps[0].answers.count == 4)
    #expect(sheet.answerFile(fillingGaps: false).value(of: "impact") == nil)
  }

  @Test func unreadableTextHasNoSheet() throws {
    for text in ["", "a: [", "- a\n", "hitl: 1\nhitl: 1\n"] {
      let draft = AnswerFileDraft(SourceFile(name: "a.yaml", bytes: Array(text.utf8)))
      #expect(
        AnswerSheet(draft, text: text, questionnaire: try questionnaire()) == nil)
      #expect(draft.diagnostics.hasErrors)
      #expect(try sheet("hitl: 1\n").reread(text) == nil)
    }
  }

  @Test func refusedAnswerCountsAsNotGiven() throws {
    let sheet = try sheet(
      "hitl: 1\nanswers: {impact: d, level: {answer: 9, note: Much}, odd: 1}\nextra: 1\n")
    #expect(sheet.refused["impact"]?.message == "the answer to 'impact' cannot be 'd'")
    #expect(sheet.refused["level"]?.message == "the answer to 'level' is 9, out of range")
    #expect(sheet.entries == ["level": entry(nil, note: "Much")])
    #expect(
      sheet.problems.map(\.message)
        == ["unknown question 'odd' in answers", "unknown key 'extra' in an answer file"])
    let answered = try sheet.applying([.entry("impact", entry(.letter(.b)))])
    #expect(answered.refused.keys.sorted() == ["level"])
    #expect(
      answered.text
        == "hitl: 1\nanswers: {impact: b, level: {answer: 9, note: Much}, odd: 1}\nextra: 1\n")
  }

  @Test func refusedAnswerStaysUntilItIsAnsweredAgain() throws {
    let text = try edited(
      "hitl: 1\nanswers:\n  impact: d\n  level: {answer: 9}\n",
      .entry("impact", entry(nil, note: "Hm")), .entry("level", entry(nil, note: "Hm")))
    #expect(
      text == """
        hitl: 1
        answers:
          impact: {answer: "d", note: "Hm"}
          level: {answer: 9, note: "Hm"}

        """)
  }

  @Test func precedence() throws {
    let sheet = try sheet(
      "hitl: 1\nanswers: {hours: 12}\n",
      defaults: "hitl: 1\nanswers: {hours: 10, owner: Shared}\n")
    #expect(sheet.answers["hours"]?.origin == .answerFile)
    #expect(sheet.answers["owner"]?.value == .text("Shared"))
    let other = shared("hitl: 1\nanswers: {person: no}\n")
    let sharing = sheet.sharing(other.answers(to: try questionnaire()))
    #expect(sharing.answers["owner"] == nil)
    #expect(sharing.answers["person"]?.origin == .defaults)
    #expect(sharing.text == sheet.text)
  }

  @Test func entryThatDoesNotApplyIsKept() throws {
    let sheet = try sheet("hitl: 1\nanswers: {person: no, level: 2}\n")
    #expect(sheet.answers["level"] == nil)
    #expect(sheet.entries["level"] != nil)
    let changed = try sheet.applying([.entry("person", entry(.yesNo(true)))])
    #expect(changed.answers["level"] != nil)
    #expect(changed.applicable.map(\.id).contains("level"))
  }

  /// A note or votes may come before the answer, which then is missing and nothing else.
  @Test func noteBeforeTheAnswer() throws {
    let text = "hitl: 1\nanswers: {impact: {note: Hm}, person: {rounds: [{votes: {Ana: a}}]}}\n"
    #expect(try sheet(text).entries["impact"] == entry(nil, note: "Hm"))
    #expect(try sheet(text).entries["person"]?.rounds.count == 1)
    #expect(try sheet(text).answers["impact"] == nil)
    #expect(
      messages(try checked(text))
        == ["no answer to 'impact', which is required", "no answer to 'person', which is required"])
    #expect(
      messages(try checked("hitl: 1\nanswers: {impact: {by: Ana}, person: no}\n"))
        == ["the answer to 'impact' lacks the key 'answer'"])
  }

  @Test func newFiles() {
    #expect(
      AnswerSheet.blank(questionnaire: "q", workflow: "refunds", file: "a/refunds.yaml")
        == "hitl: 1\nquestionnaire: q\n")
    #expect(
      AnswerSheet.blank(questionnaire: "q", workflow: "x", file: "refunds.yaml", name: " A: \"b\" ")
        == "hitl: 1\nquestionnaire: q\nworkflow:\n  id: x\n  name: \"A: \\\"b\\\"\"\n")
  }

  @Test func rewrittenFileSaysTheSame() throws {
    let text = """
      hitl: 1
      workflow: {id: r, name: Refunds}
      decider: Ana
      answers: {impact: {answer: b, note: "a # b"}, places: [uk, eu], person: false}
      steps: [{name: Read, actor: system, answers: {reliability: a}}]
      actions: [{what: Ask, who: Bo, due: 2026-12-01}]
      sign_off: [{name: Ana, date: 2026-11-22}]
      calibration: {threshold: 0.9}
      """
    let sheet = try sheet(text)
    let anew = sheet.rewritten([.entry("person", entry(.yesNo(true)))])
    #expect(
      anew.text == """
        hitl: 1
        questionnaire: automation-decision
        workflow:
          id: r
          name: "Refunds"
        decider: "Ana"
        answers:
          impact: {answer: b, note: "a # b"}
          person: yes
          places: [eu, uk]
        steps:
          - name: "Read"
            actor: system
            answers: {reliability: a}
        actions:
          - {what: "Ask", who: "Bo", due: 2026-12-01}
        sign_off:
          - {name: "Ana", date: 2026-11-22}
        calibration:
          threshold: 0.9

        """)
    #expect(anew.problems == [])
    #expect(anew.rewritten([]).text == anew.text)
  }

  @Test func sharedAnswersAreAdded() throws {
    let new: [(question: String, entry: AnswerEntry)] = [
      ("owner", entry(.text("Ana"))), ("hours", entry(.unknown, note: "Soon")),
    ]
    #expect(
      try DefaultsFile.adding(new, to: nil)
        == "hitl: 1\nanswers:\n  owner: \"Ana\"\n  hours: {answer: \"?\", note: \"Soon\"}\n")
    #expect(
      try DefaultsFile.adding(new, to: "# Ours\nhitl: 1\nanswers: # shared\n  hours: 8 # h\n")
        == "# Ours\nhitl: 1\nanswers: # shared\n  hours: 8 # h\n  owner: \"Ana\"\n")
    #expect(throws: EditRefused.self) { try DefaultsFile.adding(new, to: "a: [") }
  }
}
