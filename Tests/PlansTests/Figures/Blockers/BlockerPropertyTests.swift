// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// Not to know an answer never makes the list shorter.
@Suite struct BlockerPropertyTests {
  @Test(arguments: ModelFile.allCases) func `an unknown answer takes no blocker away`(
    _ file: ModelFile
  ) throws {
    let context = try file.context()
    let before = Blockers.list(in: context).count
    // Each takes an assessment of all lanes: what the other file asks already is left out here.
    let facts: [FactKey] =
      file == .loans
      ? FactKey.allCases : [.timing, .channels, .specialCategoryData, .adverseOutcomes, .startDate]
    let scored = file == .loans ? context.inputs.questionnaire.scored.map(\.id) : []
    let figures = FigureKey.allCases.map(\.rawValue)
    let asked = scored + facts.map(\.rawValue) + figures
    let given = asked.filter { context.file.answers[$0].map { $0.value != .unknown } ?? false }
    #expect(given.count > 15)
    for question in given {
      var changed = context.file
      changed.answers[question]?.value = .unknown
      let after = Blockers.list(
        in: FindingContext(changed, by: context.inputs.questionnaire)
      ).count
      #expect(after >= before, "\(question): \(after) of \(before)")
    }
  }

  @Test(arguments: ModelFile.allCases) func `an unknown share or limit of a lane takes none away`(
    _ file: ModelFile
  ) throws {
    let context = try file.context()
    let before = Blockers.list(in: context).count
    for index in context.file.lanes.indices {
      var changed = context.file
      changed.lanes[index].share?.value = nil
      let shares = Blockers.list(in: FindingContext(changed, by: context.inputs.questionnaire))
      #expect(shares.count >= before)
      // What the others leave to the last lane stays known.
      let isKnown = index == context.file.lanes.count - 1
      #expect(isKnown != shares.contains { $0.source == .share(lane: changed.lanes[index].id) })
      for mark in context.file.lanes[index].marks.indices.prefix(1) {
        var marked = context.file
        marked.lanes[index].marks[mark].test = .atMost(.unknown)
        let limits = Blockers.list(in: FindingContext(marked, by: context.inputs.questionnaire))
        #expect(limits.count >= before)
      }
    }
  }
}
