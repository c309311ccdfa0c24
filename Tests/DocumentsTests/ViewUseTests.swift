// SPDX-License-Identifier: GPL-3.0-or-later
import ShippedContent
import Testing

@testable import Documents

@Suite struct ViewUseTests {
  @Test func everyNameThatAViewOffersIsReadByATemplate() throws {
    let use = NameUse(of: DocumentWriter.entries, in: try Shipped.templates())
    #expect(use.unused == [])
  }
}
