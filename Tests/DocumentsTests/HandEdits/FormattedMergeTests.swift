// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Documents

/// What a formatter did to a file, and what an earlier release wrote, hides no edit and is none.
@Suite struct FormattedMergeTests {
  private static let table =
    "## Map\n\n| Step | Who |\n| --- | ---: |\n| Read | |\n| Decide | Ana |"
  private static let padded =
    "## Map\n\n| Step   | Who |\n| ------ | --: |\n| Read   |     |\n| Decide | Ana |"
  private static let old = [GeneratedSection(id: "map", text: table)]
  private static let new = [
    GeneratedSection(id: "map", text: table.replacing("Ana", with: "Bo"))
  ]

  private func file(_ body: String, hash: String = old[0].hash) -> String {
    "<!-- hitl:begin map \(hash) -->\n\n\(body)\n\n<!-- hitl:end map -->\n"
  }

  private func state(_ merged: MergedDocument) -> String? { merged.states.first?.state.rawValue }

  @Test func aFormattedSectionStaysUntilThereIsNewText() throws {
    let formatted = file(Self.padded)
    let same = DocumentMerge.merge(GeneratedDocument(Self.old), into: formatted, file: "p.md")
    #expect(state(same) == "unchanged" && same.text == formatted && !same.hasChanged)
    #expect(
      DocumentCheck(of: GeneratedDocument(Self.old), in: formatted, file: "p.md").findings.isEmpty)
    let updated = DocumentMerge.merge(GeneratedDocument(Self.new), into: formatted, file: "p.md")
    #expect(state(updated) == "updated")
    #expect(updated.text == file(Self.new[0].text, hash: Self.new[0].hash))
  }

  @Test func anEditInAFormattedSectionIsKept() throws {
    let edited = file(Self.padded.replacing("Decide", with: "Refuse"))
    let kept = DocumentMerge.merge(GeneratedDocument(Self.old), into: edited, file: "p.md")
    #expect(state(kept) == "edited-kept" && kept.text == edited)
    let stale = DocumentMerge.merge(GeneratedDocument(Self.new), into: edited, file: "p.md")
    #expect(state(stale) == "edited-stale" && stale.text == edited)
  }

  @Test func anEarlierReleasesSectionGetsTheNewHashOrText() throws {
    let hash = EarlierHash.hash(of: Self.table)
    #expect(hash != Self.old[0].hash)
    for body in [Self.table, Self.padded] {
      let earlier = file(body, hash: hash)
      let same = DocumentMerge.merge(GeneratedDocument(Self.old), into: earlier, file: "p.md")
      #expect(state(same) == "unchanged")
      #expect(same.text == file(body))
      #expect(
        DocumentCheck(of: GeneratedDocument(Self.old), in: earlier, file: "p.md").findings.isEmpty)
      let updated = DocumentMerge.merge(GeneratedDocument(Self.new), into: earlier, file: "p.md")
      #expect(state(updated) == "updated")
      #expect(updated.text == file(Self.new[0].text, hash: Self.new[0].hash))
      let gone = DocumentMerge.merge(
        GeneratedDocument([GeneratedSection(id: "risks", text: "Risks.")]), into: earlier,
        file: "p.md")
      #expect(state(gone) == "removed")
    }
  }

  @Test func anEarlierReleasesEditIsKept() throws {
    let hash = EarlierHash.hash(of: Self.table)
    let edited = file(Self.table.replacing("Decide", with: "Refuse"), hash: hash)
    let kept = DocumentMerge.merge(GeneratedDocument(Self.old), into: edited, file: "p.md")
    #expect(state(kept) == "edited-kept" && kept.text == edited)
    let stale = DocumentMerge.merge(GeneratedDocument(Self.new), into: edited, file: "p.md")
    #expect(state(stale) == "edited-stale" && stale.text == edited)
  }

  @Test(arguments: [
    "| a | |\n| --- | --- |\n| b | |", "| a | b |\n| --- | :---: |\n|  |  |",
    "| | |\n| --- | --- |\n| a |  |  | |",
  ])
  func earlierTablesAreKnownWhenPadded(table: String) {
    let padded = table.replacing(" |", with: "      |").replacing("---", with: "------")
    #expect(EarlierHash.fits(EarlierHash.hash(of: table), padded))
    #expect(!EarlierHash.fits(EarlierHash.hash(of: table), padded.replacing("a", with: "x")))
  }

  @Test func theSourceIsWrittenKeptAndRenewed() throws {
    let source = try #require(PlanSource(of: "/w/in/a.yaml", from: "/w/plans"))
    let line = "<!-- hitl:source ../in/a.yaml -->"
    let fresh = DocumentMerge.merge(
      GeneratedDocument(Self.old), into: nil, file: "p.md", source: source
    ).text
    #expect(fresh == line + "\n\n" + file(Self.table))
    func merged(_ text: String?, _ source: PlanSource?) -> MergedDocument {
      DocumentMerge.merge(GeneratedDocument(Self.old), into: text, file: "p.md", source: source)
    }
    #expect(!merged(fresh, source).hasChanged)
    #expect(merged(file(Self.table), source).text == fresh)
    #expect(merged(fresh, nil).text == file(Self.table))
    let other = try #require(PlanSource(of: "/w/b.yaml", from: "/w/plans"))
    #expect(merged(fresh, other).text == fresh?.replacing("../in/a.yaml", with: "../b.yaml"))
    let below = "\u{FEFF}Ours.\r\n\r\n" + file(Self.table).replacing("\n", with: "\r\n")
    #expect(
      merged(below, source).text
        == below.replacing("<!-- hitl:begin", with: line + "\r\n\r\n<!-- hitl:begin"))
    let twice = try #require(fresh) + line + "\n"
    #expect(merged(twice, source).diagnostics.first?.location?.line == 13)
  }
}
