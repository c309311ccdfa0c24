// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@Suite struct ListEditTests {
  private let steps = """
    hitl: 1
    steps:  # of the process
      # the mail
      - name: Read   # reads
        actor: system
        answers: {reliability: a, error_risk: a}  # two

      - {name: Decide, actor: person, decides: yes} # decides
      # the end
      - name: Tell
        note: |
          Short

        actor: customer
    # after
    decider: Ana

    """

  private func lines(_ range: ClosedRange<Int>) -> String {
    steps.split(separator: "\n", omittingEmptySubsequences: false)[range]
      .map { "\($0)\n" }.joined()
  }

  @Test func stepIsPutIn() throws {
    let new =
      "  - name: \"New\"\n    actor: system\n    decides: yes\n    note: \"So\"\n"
      + "    answers: {reliability: a, error_risk: b, judgment: c, customer_sensitivity: \"?\"}\n"
    let made = step("New", decides: true, letters: "abc?", note: "So")
    let places = [(0, 1), (1, 5), (2, 7), (3, 13)]
    for (index, line) in places {
      #expect(
        try edited(steps, .insertStep(made, at: index))
          == lines(0...line) + new + lines((line + 1)...15))
    }
  }

  @Test func stepIsTakenOut() throws {
    #expect(try edited(steps, .removeStep(0)) == lines(0...2) + lines(6...15))
    #expect(try edited(steps, .removeStep(1)) == lines(0...6) + lines(8...15))
    #expect(try edited(steps, .removeStep(2)) == lines(0...8) + lines(14...15))
    #expect(
      try edited("hitl: 1\nsteps: # all\n  - {name: A, actor: person}\n", .removeStep(0))
        == "hitl: 1\nsteps: [] # all\n")
  }

  @Test func stepsMove() throws {
    #expect(
      try edited(steps, .moveStep(1, to: 0))
        == lines(0...1) + lines(7...7) + lines(6...6) + lines(2...5) + lines(8...15))
    let flow = "hitl: 1\nsteps: [{name: A, actor: person}, # one\n  {name: B, actor: person}]\n"
    #expect(
      try edited(flow, .moveStep(0, to: 1))
        == "hitl: 1\nsteps: [{name: B, actor: person}, # one\n  {name: A, actor: person}]\n")
    for (from, target) in [(0, 2), (2, 0), (1, 2), (2, 1)] {
      var names = ["Read", "Decide", "Tell"]
      names.insert(names.remove(at: from), at: target)
      let moved = try sheet(steps).applying([.moveStep(from, to: target)])
      #expect(moved.steps.map(\.name) == names)
      #expect(try moved.applying([.moveStep(target, to: from)]).text == steps)
    }
  }

  @Test func stepChangesKeyByKey() throws {
    let sheet = try sheet(steps)
    var read = sheet.steps[0]
    read.name = "Open"
    read.decides = true
    read.answers = step("", letters: "ac?").answers
    #expect(
      try sheet.applying([.replaceStep(0, read)]).text
        == steps.replacing("name: Read ", with: "name: \"Open\" ")
        .replacing("actor: system\n", with: "actor: system\n    decides: yes\n")
        .replacing("error_risk: a}", with: "error_risk: c, judgment: \"?\"}"))
    read = sheet.steps[0]
    read.actor = .person
    read.answers = [:]
    #expect(
      try sheet.applying([.replaceStep(0, read)]).text
        == steps.replacing("actor: system\n", with: "actor: person\n")
        .replacing("    answers: {reliability: a, error_risk: a}  # two\n", with: ""))
    var tell = sheet.steps[2]
    tell.note = nil
    #expect(
      try sheet.applying([.replaceStep(2, tell)]).text
        == steps.replacing("    note: |\n      Short\n", with: ""))
    tell.note = "Long"
    #expect(
      try sheet.applying([.replaceStep(2, tell)]).text
        == steps.replacing("note: |\n      Short\n", with: "note: \"Long\"\n"))
  }

  @Test func allStepsAtOnce() throws {
    let new = [step("A", .person), step("B", letters: "aaaa")]
    let text =
      "  - name: \"A\"\n    actor: person\n  - name: \"B\"\n    actor: system\n"
      + "    answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}\n"
    for before in ["hitl: 1\n", "hitl: 1\nsteps:\n", "hitl: 1\nsteps: []\n"] {
      #expect(try edited(before, .replaceSteps(new)) == "hitl: 1\nsteps:\n\(text)")
      #expect(try sheet(before).applying([.replaceSteps([])]).steps.isEmpty)
    }
    let replaced = try sheet(steps).applying([.replaceSteps(new)])
    #expect(replaced.text.contains(text))
    #expect(replaced.text.hasSuffix("# after\ndecider: Ana\n"))
    #expect(
      try replaced.applying([.replaceSteps([])]).text.contains("steps: []  # of the process\n"))
    let json = try edited("{\"hitl\": 1}", .replaceSteps([step("A", decides: true)]))
    #expect(json == #"{"hitl": 1, "steps": [{"name": "A", "actor": "system", "decides": true}]}"#)
  }

  @Test(arguments: [
    ("hitl: 1\n", "hitl: 1\nactions:\n  - {what: \"New\", who: \"Bo\", due: 2026-12-01}\n"),
    (
      "hitl: 1\nactions: []\n",
      "hitl: 1\nactions:\n  - {what: \"New\", who: \"Bo\", due: 2026-12-01}\n"
    ),
    (
      "hitl: 1\nactions:\n- Old # yes\n# end\n",
      "hitl: 1\nactions:\n- Old # yes\n- {what: \"New\", who: \"Bo\", due: 2026-12-01}\n# end\n"
    ),
    (
      "hitl: 1\nactions: [Old] # yes\n",
      "hitl: 1\nactions: [Old, {what: \"New\", who: \"Bo\", due: 2026-12-01}] # yes\n"
    ),
    (
      "hitl: 1\ndecisions: [Yes sir]\n",
      "hitl: 1\nactions:\n  - {what: \"New\", who: \"Bo\", due: 2026-12-01}\ndecisions: [Yes sir]\n"
    ),
  ])
  func remarkIsAppended(before: String, after: String) throws {
    let remark = Remark(what: "New", who: "Bo", due: CalendarDate("2026-12-01"))
    #expect(try edited(before, .remark(.actions, remark)) == after)
  }

  @Test func remarksAreSaidOtherwiseAndTakenAway() throws {
    let text = "hitl: 1\nactions:\n  - Old # yes\n  - {what: New, who: Bo}\n# end\n"
    #expect(
      try edited(text, .replaceRemark(.actions, 1, Remark(what: "New", who: "Cy")))
        == "hitl: 1\nactions:\n  - Old # yes\n  - {what: New, who: \"Cy\"}\n# end\n")
    #expect(
      try edited(text, .removeRemark(.actions, 1)) == "hitl: 1\nactions:\n  - Old # yes\n# end\n")
    #expect(
      try sheet("hitl: 1\nactions: [Old]\n").applying([.removeRemark(.actions, 0)]).actions.isEmpty)
    let times =
      "hitl: 1\ndeadlines:\n  - {what: A, within: 2 days}\n  - {what: B, within: 3 days}\n"
    #expect(
      try edited(times, .removeDeadline(0))
        == "hitl: 1\ndeadlines:\n  - {what: B, within: 3 days}\n")
    for edit in [
      AnswerFileEdit.removeRemark(.actions, 2), .removeDeadline(0),
      .replaceRemark(.decisions, 0, Remark(what: "A")),
    ] {
      #expect(throws: EditRefused.self) { try sheet(text).applying([edit]) }
    }
  }

  @Test func everyListOfRemarks() throws {
    var sheet = try sheet("hitl: 1\n")
    for list in RemarkList.allCases.reversed() {
      sheet = try sheet.applying([
        .remark(list, Remark(what: "A")), .remark(list, Remark(what: "B")),
      ])
      #expect(sheet[list].map(\.what) == ["A", "B"])
    }
    #expect(
      sheet.text.split(separator: "\n").filter { $0.hasSuffix(":") }
        == ["parking_lot:", "actions:", "decisions:", "assumptions:"])
  }

  @Test func participantsAndDecider() throws {
    let text = "hitl: 1\nparticipants:\n  - Ana # head\n  - Bo\nanswers: {}\n"
    #expect(
      try edited(text, .participants(["Ana", "Cy"]), .decider("Ana"))
        == "hitl: 1\nparticipants:\n  - Ana # head\n  - \"Cy\"\ndecider: \"Ana\"\nanswers: {}\n")
    #expect(
      try edited(text, .participants([]), .decider(nil))
        == "hitl: 1\nparticipants: []\nanswers: {}\n")
    #expect(
      try edited("hitl: 1\ndecider: Ana # her\n", .participants(["Ana", "Bo"]), .decider("Bo"))
        == "hitl: 1\nparticipants: [\"Ana\", \"Bo\"]\ndecider: \"Bo\" # her\n")
    #expect(try edited("hitl: 1\ndecider: Ana\n", .decider(nil)) == "hitl: 1\n")
  }

  @Test func workflow() throws {
    let date = try #require(CalendarDate("2026-11-25"))
    #expect(
      try edited("hitl: 1\n", .assessedOn(date), .workflowName("A"))
        == "hitl: 1\nworkflow:\n  assessed_on: 2026-11-25\n  name: \"A\"\n")
    #expect(
      try edited(
        "hitl: 1\nworkflow:\n  name: A # n\n  description: >-\n    Long\n    text\n  assessed_on: 2026-01-01\n",
        .assessedOn(date), .workflowDescription("Short"))
        == "hitl: 1\nworkflow:\n  name: A # n\n  description: \"Short\"\n  assessed_on: 2026-11-25\n"
    )
    #expect(
      try edited("hitl: 1\nworkflow: {name: A, description: B}\n", .workflowDescription(nil))
        == "hitl: 1\nworkflow: {name: A}\n")
    #expect(try edited("hitl: 1\n", .workflowDescription(nil)) == "hitl: 1\n")
  }
}
