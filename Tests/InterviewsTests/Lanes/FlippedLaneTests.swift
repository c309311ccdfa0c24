// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing

@testable import Interviews

/// A kind of case that changes is told too.
struct FlippedLaneTests {
  @Test func anAnswerForAllThatChangesAKindSaysSo() throws {
    let text =
      wholeAnswers.replacing("detectability: c", with: "detectability: b")
      .replacing("error_impact: b", with: "error_impact: c")
        + """
        lanes:
          - id: clear
            name: Clear
            share: 0.6
            marks: [no doubt]
            answers: {error_impact: a, note: small ones}
          - {id: rest-of-them, name: Others}

        """
    let held = try hold(
      text,
      [":goto detectability", "c", ":goto reversibility", "c", ":quit"])
    let flips = held.script.screens.compactMap { screen -> FlippedVerdict? in
      if case .notice(.flipped(let flip)) = screen { flip } else { nil }
    }
    let kinds = flips.flatMap(\.lanes)
    #expect(kinds.contains { $0.name == "Others" && $0.to == .manual })
    #expect(flips.allSatisfy { $0.isOfWhole || !$0.lanes.isEmpty })
  }
}
