// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Testing

@testable import Documents

/// Files that an earlier release has written, and verdicts that change below what people wrote.
@Suite struct EarlierPlanTests {
  private static func section(
    _ id: String, _ text: String, verdict: Verdict? = nil
  ) -> GeneratedSection {
    GeneratedSection(id: id, text: "## \(id)\n\n\(text)", verdict: verdict)
  }

  /// As the release before wrote it: another order, a section that is gone, and no verdict.
  private static let earlier = [
    section("decision", "Old decision."), section("schedule", "Old schedule."),
    section("capacity", "Old capacity."), section("risks", "Old risks."),
  ]
  private static let today = GeneratedDocument(
    [
      section("decision", "New decision.", verdict: .humanInTheLoop),
      section("capacity", "New capacity."), section("schedule", "New schedule."),
      section("signatures", "Sign here."),
    ], absent: ["map"], keptHeadings: ["Kept from before", "Kept from an earlier plan"])

  private func text(_ document: GeneratedDocument) throws -> String {
    try #require(DocumentMerge.merge(document, into: nil, file: "p.md").text)
  }

  private func edited(_ old: String, _ new: String) throws -> String {
    let text = try text(GeneratedDocument(Self.earlier))
    #expect(text.contains(old))
    return text.replacing(old, with: new)
  }

  private func states(_ merged: MergedDocument) -> [String] {
    merged.states.map { "\($0.id) \($0.state.rawValue)" }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `what nobody edited becomes the plan of today`(end: String) throws {
    let earlier = try text(GeneratedDocument(Self.earlier)).replacing("\n", with: end)
    let merged = DocumentMerge.merge(Self.today, into: earlier, file: "p.md")
    #expect(merged.text == (try text(Self.today)).replacing("\n", with: end))
    #expect(
      states(merged) == [
        "decision updated", "schedule updated", "capacity updated", "risks removed",
        "signatures fresh",
      ])
  }

  @Test func `an edited section without a successor moves to the end`() throws {
    let earlier = try edited("Old risks.", "Our risks.")
    let merged = DocumentMerge.merge(Self.today, into: earlier, file: "p.md")
    let moved = "\n## Kept from before\n\n## risks\n\nOur risks.\n"
    #expect(merged.text == (try text(Self.today)) + moved)
    #expect(states(merged).contains("risks edited-moved"))
    let report = try #require(DocumentCheck.reports(of: merged, in: "p.md").first)
    #expect(report.severity == .warning)
    #expect(report.location?.line == merged.states.first { $0.id == "risks" }?.line)
    // From then on it is a text of people's own.
    let again = DocumentMerge.merge(Self.today, into: merged.text, file: "p.md")
    #expect(!again.hasChanged)
    #expect(again.states.allSatisfy { $0.state == .unchanged })
    let check = DocumentCheck(of: Self.today, in: merged.text, file: "p.md")
    #expect(check.isUpToDate)
    #expect(!DocumentCheck(of: Self.today, in: earlier, file: "p.md").isUpToDate)
  }

  @Test func `an edited section with a successor stays in its place`() throws {
    let earlier = try edited("Old schedule.", "Our schedule.")
    let merged = DocumentMerge.merge(Self.today, into: earlier, file: "p.md")
    #expect(states(merged).contains("schedule edited-stale"))
    let ids = try MarkedDocument(#require(merged.text), file: "p.md").sections.map(\.id)
    #expect(ids == ["decision", "capacity", "schedule", "signatures"])
    #expect(merged.text?.contains("Our schedule.") == true)
    #expect(merged.text?.contains("Kept from") == false)
  }

  @Test func `an edited first page that names no verdict makes room for the new one`() throws {
    let earlier = try edited("Old decision.", "Signed by Ada.")
    for edits in [DocumentMerge.Edits.keep, .accept] {
      let merged = DocumentMerge.merge(Self.today, into: earlier, file: "p.md", edits: edits)
      let text = try #require(merged.text)
      #expect(text.hasPrefix(try self.text(Self.today)))
      #expect(text.hasSuffix("## Kept from before\n\n## decision\n\nSigned by Ada.\n"))
    }
    let replaced = DocumentMerge.merge(Self.today, into: earlier, file: "p.md", edits: .replace)
    #expect(replaced.text == (try text(Self.today)))
  }

  @Test func `several sections share the heading, and text of people stays where it was`() throws {
    let earlier = try edited("Old risks.", "Our risks.")
      .replacing("Old decision.", with: "Our decision.")
      .replacing("<!-- hitl:end schedule -->\n", with: "<!-- hitl:end schedule -->\n\nAsk Ana.\n")
    let text = try #require(DocumentMerge.merge(Self.today, into: earlier, file: "p.md").text)
    #expect(text.ranges(of: "## Kept from before").count == 1)
    #expect(text.hasSuffix("## decision\n\nOur decision.\n\n## risks\n\nOur risks.\n"))
    #expect(text.contains("<!-- hitl:end schedule -->\n\nAsk Ana.\n\n<!-- hitl:begin signatures"))
  }

  @Test func `a heading of an earlier wording is recognized`() throws {
    let earlier = try edited("Old risks.", "Our risks.")
    let heading = "\n## Kept from an earlier plan\n\nOur notes.\n"
    let text = try #require(
      DocumentMerge.merge(Self.today, into: earlier + heading, file: "p.md").text)
    #expect(text.contains(heading) && text.hasSuffix("\n## risks\n\nOur risks.\n"))
    #expect(!text.contains("Kept from before"))
  }

  // MARK: Two verdicts

  private static func plan(_ verdict: Verdict) -> GeneratedDocument {
    GeneratedDocument([
      section("decision", "It is \(verdict.rawValue).", verdict: verdict), section("map", "Map."),
    ])
  }

  @Test func `the marker of the decision says the verdict`() throws {
    let text = try text(Self.plan(.manual))
    let hash = Self.plan(.manual).sections[0].hash
    #expect(text.hasPrefix("<!-- hitl:begin decision \(hash) manual -->\n"))
    #expect(text.contains("<!-- hitl:begin map \(Self.plan(.manual).sections[1].hash) -->\n"))
    let unknown = text.replacing("\(hash) manual", with: "\(hash) handmade")
    #expect(MarkedDocument(unknown, file: "p.md").diagnostics.count == 2)
  }

  @Test func `a plan never stands with two verdicts`() throws {
    let old = try text(Self.plan(.manual))
    let edited = old.replacing("It is manual.", with: "It is manual. Agreed in May.")
    for edits in [DocumentMerge.Edits.keep, .accept] {
      let merged = DocumentMerge.merge(
        Self.plan(.humanInTheLoop), into: edited, file: "p.md", edits: edits)
      #expect(merged.text == nil)
      #expect(merged.diagnostics.map(\.location?.line) == [1])
    }
    #expect(
      !DocumentCheck(of: Self.plan(.humanInTheLoop), in: edited, file: "p.md").isUpToDate)
    let replaced = DocumentMerge.merge(
      Self.plan(.humanInTheLoop), into: edited, file: "p.md", edits: .replace)
    #expect(replaced.text == (try text(Self.plan(.humanInTheLoop))))
    // Without an edit, or with the same verdict, nothing stands against it.
    let updated = DocumentMerge.merge(Self.plan(.humanInTheLoop), into: old, file: "p.md")
    #expect(updated.text == (try text(Self.plan(.humanInTheLoop))))
    let same = DocumentMerge.merge(Self.plan(.manual), into: edited, file: "p.md")
    #expect(same.text == edited)
  }

  @Test func `a signature under another verdict is told`() throws {
    let signed = try text(Self.plan(.manual)).replacing("Map.", with: "Map. Signed: Ann.")
    let merged = DocumentMerge.merge(Self.plan(.humanInTheLoop), into: signed, file: "p.md")
    #expect(states(merged) == ["decision updated", "map edited-under-another-verdict"])
    #expect(merged.text?.contains("Map. Signed: Ann.") == true)
    let reports = DocumentCheck.reports(of: merged, in: "p.md")
    #expect(reports.map(\.severity) == [.warning])
    #expect(reports[0].description.contains("was filled in under another verdict"))
    // Under the same verdict it is an edit like any other.
    let same = DocumentMerge.merge(Self.plan(.manual), into: signed, file: "p.md")
    #expect(states(same) == ["decision unchanged", "map edited-kept"])
  }

  @Test func `an edit above the same text gets the verdict that it lacked`() throws {
    let marked = try text(Self.plan(.manual))
    let hash = Self.plan(.manual).sections[0].hash
    let edited = marked.replacing("\(hash) manual", with: hash)
      .replacing("It is manual.", with: "It is manual. Agreed.")
    let merged = DocumentMerge.merge(Self.plan(.manual), into: edited, file: "p.md")
    #expect(states(merged) == ["decision edited-kept", "map unchanged"])
    #expect(merged.text?.contains("\(hash) manual -->") == true)
  }
}
