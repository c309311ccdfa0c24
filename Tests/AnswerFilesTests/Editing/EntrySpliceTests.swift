// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

/// Texts before and after the answer `b` to `impact`.
@Suite struct EntrySpliceTests {
  @Test(arguments: [
    // Changed where it stands.
    ("hitl: 1\nanswers:\n  impact:   'a'   # why\n", "hitl: 1\nanswers:\n  impact:   b   # why\n"),
    ("hitl: 1\nanswers: {impact: a , person: no}", "hitl: 1\nanswers: {impact: b , person: no}"),
    ("hitl: 1\nanswers:\n  impact:\t\"a\"\t# tab\n", "hitl: 1\nanswers:\n  impact:\tb\t# tab\n"),
    ("hitl: 1\nanswers:\n  \"impact\": a\n", "hitl: 1\nanswers:\n  \"impact\": b\n"),
    ("hitl: 1\nanswers:\n  impact:\n    a\n", "hitl: 1\nanswers:\n  impact:\n    b\n"),
    ("hitl: 1\nanswers:\n  impact: # why\n", "hitl: 1\nanswers:\n  impact: b # why\n"),
    (
      "hitl: 1\nanswers:\n  impact: |- # why\n    a\n\n  person: no\n",
      "hitl: 1\nanswers:\n  impact: b # why\n\n  person: no\n"
    ),
    (
      "hitl: 1\nanswers:\n  impact:\n    # why\n    - a # one\n  person: no\n",
      "hitl: 1\nanswers:\n  impact: b\n    # why\n  # one\n  person: no\n"
    ),
    // The long form stays long.
    (
      "hitl: 1\nanswers:\n  impact:\n    # why\n    answer: a # yet\n    note: Hm\n",
      "hitl: 1\nanswers:\n  impact:\n    # why\n    answer: b # yet\n"
    ),
    // Added in the right place.
    (
      "hitl: 1\nanswers:\n  # first\n  person: no # one\n\n  # last\n",
      "hitl: 1\nanswers:\n  # first\n  person: no # one\n  impact: b\n\n  # last\n"
    ),
    ("hitl: 1\nanswers:\nsteps: []\n", "hitl: 1\nanswers:\n  impact: b\nsteps: []\n"),
    ("hitl: 1\nanswers: # all\n", "hitl: 1\nanswers: # all\n  impact: b\n"),
    ("hitl: 1\nanswers: ~", "hitl: 1\nanswers:\n  impact: b"),
    ("hitl: 1\nanswers: {} # all\nsteps: []", "hitl: 1\nanswers: # all\n  impact: b\nsteps: []"),
    ("hitl: 1 # one\n\n# end\n", "hitl: 1 # one\nanswers:\n  impact: b\n\n# end\n"),
    ("hitl: 1", "hitl: 1\nanswers:\n  impact: b"),
    (
      "hitl: 1\r\nanswers:\r\n  person: no\r\n",
      "hitl: 1\r\nanswers:\r\n  person: no\r\n  impact: b\r\n"
    ),
    ("---\nhitl: 1\nsteps: []\n...\n", "---\nhitl: 1\nanswers:\n  impact: b\nsteps: []\n...\n"),
    ("{hitl: 1}", "{hitl: 1, answers: {impact: b}}"),
    ("hitl: 1\nanswers: {person: no,}\n", "hitl: 1\nanswers: {person: no, impact: b,}\n"),
    (
      "hitl: 1\nanswers: {\n  person: no # one\n}\n",
      "hitl: 1\nanswers: {\n  person: no, # one\n  impact: b\n}\n"
    ),
    // JSON stays JSON.
    (#"{"hitl": 1, "answers": {"impact": "a"}}"#, #"{"hitl": 1, "answers": {"impact": "b"}}"#),
    (#"{"hitl": 1, "answers": {}}"#, #"{"hitl": 1, "answers": {"impact": "b"}}"#),
    ("{\n  \"hitl\": 1\n}\n", "{\n  \"hitl\": 1,\n  \"answers\": {\"impact\": \"b\"}\n}\n"),
    (
      "{\r\n\t\"hitl\": 1,\r\n\t\"answers\": {\r\n\t\t\"owner\": \"\\ud83c\\udf89\"\r\n\t}\r\n}",
      "{\r\n\t\"hitl\": 1,\r\n\t\"answers\": {\r\n\t\t\"owner\": \"\\ud83c\\udf89\",\r\n\t\t"
        + "\"impact\": \"b\"\r\n\t}\r\n}"
    ),
  ])
  func answer(before: String, after: String) throws {
    #expect(try edited(before, .entry("impact", entry(.letter(.b)))) == after)
  }

  @Test(arguments: [
    (
      "hitl: 1\nanswers:\n  impact: a # one\n  # two\n  person: no\n",
      "hitl: 1\nanswers:\n  # two\n  person: no\n"
    ),
    ("hitl: 1\nanswers:\n  person: no\n  impact: a", "hitl: 1\nanswers:\n  person: no"),
    (
      "hitl: 1\nanswers: # all\n  impact:\n    answer: a\nsteps: []\n",
      "hitl: 1\nanswers: {} # all\nsteps: []\n"
    ),
    ("hitl: 1\nanswers: {impact: a, person: no}\n", "hitl: 1\nanswers: {person: no}\n"),
    ("hitl: 1\nanswers: {person: no, impact: a}\n", "hitl: 1\nanswers: {person: no}\n"),
    (
      "hitl: 1\nanswers: {\n  person: no,\n  impact: a\n}\n",
      "hitl: 1\nanswers: {\n  person: no\n}\n"
    ),
    ("hitl: 1\n", "hitl: 1\n"),
  ])
  func takenAway(before: String, after: String) throws {
    #expect(try edited(before, .entry("impact", nil)) == after)
  }
}
