// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Testing

@testable import Documents

@Suite struct MergeTests {
  private static let old = [
    GeneratedSection(id: "decision", text: "# Plan\n\nOld decision."),
    GeneratedSection(id: "map", text: "## Map\n\nOld map."),
  ]
  private static let new = [
    GeneratedSection(id: "decision", text: "# Plan\n\nNew decision."),
    GeneratedSection(id: "map", text: "## Map\n\nOld map."),
  ]

  private func file(_ sections: [GeneratedSection] = old) throws -> String {
    try #require(DocumentMerge.merge(GeneratedDocument(sections), into: nil, file: "p.md").text)
  }

  private func states(_ merged: MergedDocument) -> [String] {
    merged.states.map { "\($0.id) \($0.state.rawValue)" }
  }

  /// A merge, checked to be stable when it is done again.
  private func merged(
    _ sections: [GeneratedSection], absent: Set<String> = [], into text: String,
    edits: DocumentMerge.Edits = .keep
  ) throws -> MergedDocument {
    let document = GeneratedDocument(sections, absent: absent)
    let first = DocumentMerge.merge(document, into: text, file: "p.md", edits: edits)
    let result = try #require(first.text)
    let second = DocumentMerge.merge(document, into: result, file: "p.md", edits: edits)
    #expect(second.text == result)
    #expect(!second.hasChanged)
    #expect(first.hasChanged == (result != text))
    return first
  }

  @Test func aFreshFileHasMarkersWithHashes() throws {
    let hash = Self.old[0].hash
    #expect(hash.count == 16)
    #expect(
      try file([Self.old[0]]) == """
        <!-- hitl:begin decision \(hash) -->

        # Plan

        Old decision.

        <!-- hitl:end decision -->

        """)
    let merged = DocumentMerge.merge(GeneratedDocument(Self.old), into: " \n", file: "p.md")
    #expect(states(merged) == ["decision fresh", "map fresh"])
  }

  @Test func unchangedAndUpdatedSections() throws {
    let same = try merged(Self.old, into: file())
    #expect(states(same) == ["decision unchanged", "map unchanged"])
    #expect(!same.hasChanged)
    let updated = try merged(Self.new, into: file())
    #expect(states(updated) == ["decision updated", "map unchanged"])
    #expect(updated.text == (try file(Self.new)))
  }

  @Test func editsAreKeptWhetherOrNotNewerTextExists() throws {
    let edited = try file().replacing("Old decision.", with: "Our decision.")
    let kept = try merged(Self.old, into: edited)
    #expect(states(kept) == ["decision edited-kept", "map unchanged"])
    #expect(kept.text == edited)
    let stale = try merged(Self.new, into: edited)
    #expect(states(stale) == ["decision edited-stale", "map unchanged"])
    #expect(stale.text == edited)
  }

  @Test func editsCanBeReplacedOrAccepted() throws {
    let edited = try file().replacing("Old decision.", with: "Our decision.")
    let replaced = try merged(Self.new, into: edited, edits: .replace)
    #expect(states(replaced) == ["decision updated", "map unchanged"])
    #expect(replaced.text == (try file(Self.new)))
    let accepted = try merged(Self.new, into: edited, edits: .accept)
    #expect(states(accepted) == ["decision edited-kept", "map unchanged"])
    #expect(accepted.text?.contains("Our decision.") == true)
    #expect(accepted.text?.contains("hitl:begin decision \(Self.new[0].hash)") == true)
    let later = try merged(Self.new, into: try #require(accepted.text))
    #expect(states(later) == ["decision edited-kept", "map unchanged"])
  }

  @Test func theNewTextTypedByHandIsNoEdit() throws {
    let byHand = try file().replacing("Old decision.", with: "New decision.")
    let result = try merged(Self.new, into: byHand)
    #expect(states(result) == ["decision unchanged", "map unchanged"])
    #expect(result.text == (try file(Self.new)))
    #expect(
      DocumentCheck(of: GeneratedDocument(Self.new), in: byHand, file: "p.md").findings.isEmpty)
  }

  @Test func lineEndsAndTrailingSpacesAreNoEdits() throws {
    let windows = try file().replacing("\n", with: "\r\n")
    let same = try merged(Self.old, into: windows)
    #expect(states(same) == ["decision unchanged", "map unchanged"])
    #expect(same.text == windows)
    let updated = try merged(Self.new, into: windows)
    #expect(updated.text == (try file(Self.new).replacing("\n", with: "\r\n")))
    for spaces in [" ", "\t", "\t  "] {
      let trailing = try file().replacing("Old map.", with: "Old map.\(spaces)")
      #expect(states(try merged(Self.old, into: trailing)).last == "map unchanged")
    }
  }

  @Test func aLineBreakOfMarkdownIsAnEdit() throws {
    let map = GeneratedSection(id: "map", text: "Old map.\nMore.")
    let broken = try file([map]).replacing("Old map.", with: "Old map.  ")
    #expect(states(try merged([map], into: broken)) == ["map edited-kept"])
    #expect(try merged([map], into: broken).text?.contains("Old map.  \n") == true)
    // At the end of a paragraph it breaks nothing.
    let ending = try file().replacing("Old map.", with: "Old map.  ")
    #expect(states(try merged(Self.old, into: ending)).last == "map unchanged")
    // An editor that adds a third space changes nothing that Markdown shows.
    #expect(
      SectionHash.of("Old map.   ") == SectionHash.of("Old map.  "))
    #expect(SectionHash.of("A\n  \nB") == SectionHash.of("A\n\nB"))
  }

  @Test func addedTextIsReportedWhereItBegins() throws {
    let text = try "A preamble.\n\n" + file() + "\nA tail.\n"
    let merged = try merged(Self.old, into: text)
    let reports = DocumentCheck.reports(of: merged, in: "plan.md")
    #expect(reports.map(\.severity) == [.note, .note])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      reports.compactMap(\.location?.line).map { lines[$0 - 1] } == ["A preamble.", "A tail."])
    #expect(DocumentCheck.reports(of: try self.merged(Self.old, into: file()), in: "").isEmpty)
    // A byte-order mark is no text, and moves no line.
    let marked = try self.merged(Self.old, into: "\u{FEFF}" + file() + "\nA tail.\n")
    let plain = try self.merged(Self.old, into: file() + "\nA tail.\n")
    #expect(marked.addedLines == plain.addedLines && plain.addedLines.count == 1)
    let check = DocumentCheck(of: GeneratedDocument(Self.old), in: text, file: "plan.md")
    #expect(check.isUpToDate && check.findings.count == 2)
  }

  @Test func textBetweenSectionsStaysBehindTheSectionItFollowed() throws {
    let parts = try file().components(separatedBy: "<!-- hitl:begin map")
    let notes = parts[0] + "Our notes.\n\n<!-- hitl:begin map" + parts[1] + "\nThe end.\n"
    let result = try merged(
      Self.new + [GeneratedSection(id: "open", text: "## Open")], into: "Before.\n\n" + notes)
    let text = try #require(result.text)
    let order = ["Before.", "New decision.", "Our notes.", "Old map.", "The end.", "## Open"]
    let places = order.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
    #expect(states(result).last == "open fresh")
  }

  @Test func freshSectionsComeBehindTheirPredecessor() throws {
    let three = [Self.old[0], GeneratedSection(id: "mid", text: "Mid."), Self.old[1]]
    #expect(try merged(three, into: file()).text == (try file(three)))
    let first = [GeneratedSection(id: "top", text: "Top.")] + Self.old
    #expect(try merged(first, into: file()).text == (try file(first)))
    let last = Self.old + [GeneratedSection(id: "end", text: "End.")]
    #expect(try merged(last, into: file()).text == (try file(last)))
  }

  @Test func sectionsKeepTheOrderThatPeopleGaveThem() throws {
    let turned = try file([Self.old[1], Self.old[0]])
    #expect(try merged(Self.old, into: turned).text == turned)
  }

  @Test func removedSectionsGoUnlessTheyWereEdited() throws {
    let gone = try merged([Self.old[0]], absent: ["map"], into: file())
    #expect(states(gone) == ["decision unchanged", "map removed"])
    #expect(gone.text?.contains("Map") == false)
    let edited = try file().replacing("Old map.", with: "Our map.")
    let kept = try merged([Self.old[0]], absent: ["map"], into: edited)
    #expect(states(kept) == ["decision unchanged", "map edited-removed"])
    #expect(kept.text == edited)
    let accepted = try merged([Self.old[0]], absent: ["map"], into: edited, edits: .accept)
    #expect(accepted.text?.contains("Our map.") == true)
    #expect(accepted.text?.contains("hitl:begin map") == false)
    let replaced = try merged([Self.old[0]], absent: ["map"], into: edited, edits: .replace)
    #expect(replaced.text?.contains("Our map.") == false)
  }

  @Test func foreignFilesAreRefused() {
    let merged = DocumentMerge.merge(
      GeneratedDocument(Self.old), into: "# My own page\n", file: "plans/p.md")
    #expect(merged.text == nil)
    #expect(
      merged.diagnostics.map(\.description) == [
        "plans/p.md: error: this file was not written by hitl; "
          + "move it away, or choose another folder with --output"
      ])
  }

  @Test func brokenMarkersAreErrorsAndTheFileStays() throws {
    func errors(_ text: String) -> [String] {
      let merged = DocumentMerge.merge(GeneratedDocument(Self.old), into: text, file: "p.md")
      #expect(merged.text == nil)
      return merged.diagnostics.map(\.description)
    }
    let text = try file()
    #expect(
      errors(text.replacing("<!-- hitl:end map -->", with: "")) == [
        "p.md:9: error: section 'map' begins here and never ends; add <!-- hitl:end map -->"
      ])
    #expect(
      errors(text.replacing("<!-- hitl:end decision -->", with: "")).first
        == "p.md:9: error: section 'map' begins inside section 'decision'; "
        + "add <!-- hitl:end decision --> before it")
    #expect(
      errors(text + text).first
        == "p.md:16: error: section 'decision' stands here a second time; remove one of the two")
    #expect(
      errors(text.replacing(Self.old[0].hash, with: "1234")).first
        == "p.md:1: error: cannot read the marker '<!-- hitl:begin decision 1234 -->'; restore it "
        + "from version control, or delete the file to have it written anew")
    #expect(errors("<!-- hitl:end map -->\n" + text)[0].contains("no section is open"))
  }

  @Test func aByteOrderMarkIsKept() throws {
    let marked = "\u{FEFF}" + (try file())
    #expect(try merged(Self.old, into: marked).text == marked)
  }

  @Test func theCheckTellsWhatIsMissingStaleAndEdited() throws {
    func findings(_ sections: [GeneratedSection], _ text: String?) -> (Bool, [String]) {
      let check = DocumentCheck(of: GeneratedDocument(sections), in: text, file: "p.md")
      return (check.isUpToDate, check.findings.map(\.description))
    }
    #expect(findings(Self.old, try file()) == (true, []))
    let remedy = "run hitl plan, then commit the result"
    #expect(findings(Self.old, nil) == (false, ["p.md: error: the file is missing; \(remedy)"]))
    #expect(
      findings(Self.new, try file())
        == (false, ["p.md:1: error: section 'decision' is out of date; \(remedy)"]))
    let edited = try file().replacing("Old decision.", with: "Our decision.")
    #expect(
      findings(Self.old, edited)
        == (true, ["p.md:1: note: section 'decision' was edited by hand and is kept"]))
    #expect(
      findings(Self.new, edited) == (
        false,
        [
          "p.md:1: error: section 'decision' was edited by hand, and newer text exists; bring the "
            + "two together, then run hitl plan --edits accept, or --edits replace"
        ]
      ))
    #expect(findings([Self.old[0]], try file()).0 == false)
    #expect(findings(Self.old, "# Mine\n").0 == false)
  }
}
