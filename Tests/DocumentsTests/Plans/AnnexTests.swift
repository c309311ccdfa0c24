// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Plans
import ShippedContent
import Testing

@testable import Documents

@Suite struct AnnexTests {
  private func annex(of plan: Plan) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.document(ofAnnex: plan).sections
  }

  private func handbook() throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.handbook().sections
  }

  private func cells(_ row: Substring) -> [Substring] {
    row.split(separator: " | ", omittingEmptySubsequences: false)
  }

  @Test func `no section of one document has the name of one of another`() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let annex = try annex(of: plan).map(\.id)
    let handbook = try handbook().map(\.id)
    let own = try Content.sections(of: "back-office/small-loan-decisions").map(\.id)
    let all = annex + handbook + own
    #expect(Set(all).count == all.count)
  }

  @Test func `the handbook has at most 1,500 words, and its values are marked`() throws {
    let text = try handbook().map(\.text).joined(separator: "\n")
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    #expect(words.count <= 1500)
    #expect(words.count > 1000)
    #expect(text.contains("°"))
  }

  @Test func `every gate of the road has a row with its numbers`() throws {
    let plan = try Content.plan(of: "contact-center/chatbot-escalation")
    let gates = plan.figures.road.phases.compactMap(\.gate)
    let section = try #require(annex(of: plan).first { $0.id == "annex-gates" })
    let rows = section.text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for gate in gates {
      let size = gate.sampleSize.formatted(.number.locale(Locale(identifier: "en_US")))
      #expect(rows.contains { cells($0).contains(Substring(size)) }, "\(gate)")
    }
    #expect(!gates.isEmpty)
  }

  @Test func `each duty of each phase has its hours`() throws {
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let capacity = plan.figures.capacity
    let duties =
      capacity.phases.reduce(0) { $0 + $1.day.rows.count } + (capacity.peak?.day.rows.count ?? 0)
    let section = try #require(annex(of: plan).first { $0.id == "annex-people" })
    let table = try #require(section.text.components(separatedBy: "### Hours of each duty").last)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == duties + 2)
  }
}
