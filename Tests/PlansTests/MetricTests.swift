// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct MetricTests {
  @Test(arguments: ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"])
  func `no metric is listed twice`(letters: String) throws {
    let questionnaire = try Shipped.base.get()
    for pattern in questionnaire.patterns {
      for timing in ["real-time", "batch"] {
        let metrics = try plan(letters, ["pattern: \(pattern.id)", "timing: \(timing)"]).metrics
        #expect(Set(metrics.map(\.title)).count == metrics.count, "\(pattern.id)")
        #expect(Set(metrics.map(\.id)).count == metrics.count, "\(pattern.id)")
      }
    }
  }

  @Test func `a pattern's metric takes the place of the general one`() throws {
    let general = try plan("aaaaaaaaaa", ["pattern: other"]).metrics
    let own = try plan("aaaaaaaaaa", ["pattern: document-processing"]).metrics
    let id = "exception_queue_age"
    let before = try #require(general.first { $0.id == id })
    let after = try #require(own.first { $0.id == id })
    #expect(after.formula.contains("working hours"))
    #expect(before.formula != after.formula)
    // What the pattern leaves open stays.
    #expect(after.owner == before.owner)
    #expect(after.action != before.action)
    #expect(own.firstIndex { $0.id == id } == general.firstIndex { $0.id == id })
  }

  @Test func `where there is no general one it follows the others`() throws {
    let metrics = try plan("bbbbbbbbbb", ["pattern: document-processing"]).metrics
    #expect(metrics.last?.id == "exception_queue_age")
  }
}
