// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML
import Testing

@testable import Plans

@Suite struct ShippedContentTests {
  @Test func `the shipped questionnaires have no problems in their phrases`() throws {
    #expect(PlaybookRules.problems(in: try Shipped.base.get()) == [])
    #expect(PlaybookRules.problems(in: try Shipped.contactCenter.get()) == [])
  }
}
