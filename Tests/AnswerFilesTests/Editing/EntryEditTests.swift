// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@Suite struct EntryEditTests {
  @Test func orderOfTheQuestionnaire() throws {
    let text = """
      hitl: 1
      answers:
        impact:
          answer: a
          note: |
            Two

            lines

        # On hours
        hours: 8
        owner: Ana
      """
    let changed = try edited(
      text, .entry("person", entry(.yesNo(false))),
      .entry("start", entry(CalendarDate("2027-01-04").map(AnswerValue.date))),
      .entry("places", entry(.choices(["uk", "eu"]))))
    #expect(
      changed == """
        hitl: 1
        answers:
          impact:
            answer: a
            note: |
              Two

              lines
          person: no

          # On hours
          hours: 8
          owner: Ana
          places: [eu, uk]
          start: 2027-01-04
        """)
  }

  @Test func valuesOfEveryKind() throws {
    let number = try #require(PlainNumber("1.10"))
    let text = try edited(
      "hitl: 1\n", .entry("impact", entry(.unknown)), .entry("person", entry(.yesNo(true))),
      .entry("hours", entry(.number(number))), .entry("owner", entry(.text("no"))),
      .entry("places", entry(.choices([]))), .entry("pattern", entry(.choice("p"))))
    #expect(
      text == """
        hitl: 1
        answers:
          impact: "?"
          person: yes
          hours: 1.10
          owner: "no"
          places: []
          pattern: p

        """)
    let json = try edited(
      "{\"hitl\": 1}", .entry("person", entry(.yesNo(true))),
      .entry("hours", entry(.number(number))))
    #expect(json == #"{"hitl": 1, "answers": {"person": true, "hours": 1.10}}"#)
  }

  @Test func everythingSaid() throws {
    var full = entry(.unknown, note: "So")
    full.by = "Ana"
    full.ask = "Bo"
    full.due = CalendarDate("2026-12-01")
    full.rounds = [
      VoteRound(votes: [
        .init(participant: "Head of operations", letter: .a),
        .init(participant: "Lead: \"x\"", letter: nil),
      ])
    ]
    full.dissent = [Dissent(who: "Bo", answer: "c", reason: "Too soon", accepts: true)]
    full.decidedBy = "Ana"
    let sheet = try sheet("hitl: 1\nanswers: {impact: a}\n").applying([.entry("impact", full)])
    #expect(sheet.entries["impact"] == full)
    #expect(
      sheet.text
        == "hitl: 1\nanswers: {impact: {answer: \"?\", note: \"So\", by: \"Ana\", ask: \"Bo\", "
        + "due: 2026-12-01, rounds: [{votes: {\"Head of operations\": a, "
        + "\"Lead: \\\"x\\\"\": \"?\"}}], dissent: [{who: \"Bo\", answer: c, "
        + "reason: \"Too soon\", accepts: yes}], decided_by: \"Ana\"}}\n")
    var later = full
    later.rounds.append(VoteRound(votes: [.init(participant: "Ana", letter: .b)]))
    later.value = .letter(.b)
    later.ask = nil
    later.due = nil
    #expect(try sheet.applying([.entry("impact", later)]).entries["impact"] == later)
    #expect(try sheet.applying([.entry("impact", nil)]).text == "hitl: 1\nanswers: {}\n")
  }

  @Test(arguments: [
    "a # b", "a: b", "- a", "\"quoted\" 'too'", "back\\slash", "two\nlines\r\nmore", "tab\tinside",
    "👩‍👩‍👧 and 🎉", "שלום עולם", "{{mustache}} {{{x}}}", "\u{1}\u{7F}\u{85}\u{2028}\u{2029}x",
    "\u{FEFF}mark", "a\u{202E}b", "yes", "null", "~", "?", "%", "@x", "&a", "*a", "!t", "|", ">",
    "e\u{301}", "x\u{0}y", "\u{FFFF}z", "#", "[", "}", ",",
  ])
  func hostileNotes(note: String) throws {
    for text in ["hitl: 1\n", "hitl: 1\nanswers: {impact: a}\n", "{\"hitl\": 1}"] {
      let sheet = try sheet(text).applying([.entry("impact", entry(.letter(.b), note: note))])
      #expect(sheet.entries["impact"]?.note == note)
      #expect(sheet.problems == [])
    }
  }

  /// What was said about an answer changes key by key, so that its layout stays.
  @Test func longFormKeepsItsLayout() throws {
    let text = """
      hitl: 1
      answers:
        impact:
          answer: a
          # said twice
          note: >-
            Folded
            text
          by: Ana # yes
      """
    var changed = entry(.letter(.c), note: "Folded text")
    changed.by = "Ana"
    changed.ask = "Bo"
    #expect(
      try edited(text, .entry("impact", changed))
        == text.replacing("answer: a", with: "answer: c") + "\n    ask: \"Bo\"")
    changed.note = "New"
    changed.by = nil
    changed.ask = nil
    #expect(
      try edited(text, .entry("impact", changed)) == """
        hitl: 1
        answers:
          impact:
            answer: c
            # said twice
            note: "New"
        """)
  }

  @Test(arguments: [
    AnswerFileEdit.entry("odd", AnswerEntry(.letter(.a))),
    .entry("level", AnswerEntry(.letter(.a))), .entry("places", AnswerEntry(.choices(["mars"]))),
    .workflowName(" "), .removeStep(0), .moveStep(0, to: 1), .insertStep(step("A"), at: 1),
    .replaceStep(0, step("A")), .remark(.actions, Remark(what: "\n")),
  ])
  func refusedEdit(edit: AnswerFileEdit) throws {
    let sheet = try sheet("hitl: 1\n")
    #expect(throws: EditRefused.self) { try sheet.applying([edit]) }
    #expect(sheet.rewritten([edit]).entries.isEmpty)
  }

  /// Where something else is written, an edit does not take its place.
  @Test func wrongShapesAreLeftAlone() throws {
    let sheet = try sheet("hitl: 1\nanswers: [a]\nworkflow: b\nsteps: c\n")
    #expect(throws: EditRefused.self) { try sheet.applying([.entry("impact", entry(.unknown))]) }
    #expect(throws: EditRefused.self) { try sheet.applying([.workflowName("A")]) }
  }
}
