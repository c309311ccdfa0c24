// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Documents

@Suite struct PlanOriginTests {
  private static let sections = [GeneratedSection(id: "decision", text: "# Plan")]

  @Test(
    "A name of any kind comes back",
    arguments: ["refunds.yaml", "Größe prüfen.yaml", "a--b > c.yml", "100% sure.json", "\u{202E}x"])
  func names(name: String) throws {
    let origin = PlanOrigin(file: name, way: "../answers")
    let merged = DocumentMerge.merge(Self.sections, into: nil, file: "p.md", from: origin)
    let text = try #require(merged.text)
    #expect(PlanOrigin.recorded(in: text) == origin)
    #expect(text.split(separator: "\n")[0].utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(!text.dropFirst(4).prefix { $0 != "\n" }.dropLast(3).contains("--"))
  }

  @Test func aPlanWithoutOneRecordsNone() throws {
    let text = try #require(DocumentMerge.merge(Self.sections, into: nil, file: "p.md").text)
    #expect(PlanOrigin.recorded(in: text) == nil)
    #expect(WrittenPlan(text, file: "p.md") == nil)
  }

  @Test func itIsPutInOnceAndBroughtUpToDate() throws {
    let old = try #require(DocumentMerge.merge(Self.sections, into: nil, file: "p.md").text)
    let (first, second) = (
      PlanOrigin(file: "a.yaml", way: "."), PlanOrigin(file: "b.yaml", way: ".")
    )
    let added = DocumentMerge.merge(Self.sections, into: old, file: "p.md", from: first)
    #expect(PlanOrigin.recorded(in: added.text ?? "") == first)
    let moved = DocumentMerge.merge(Self.sections, into: added.text, file: "p.md", from: second)
    #expect(PlanOrigin.recorded(in: moved.text ?? "") == second)
    #expect(moved.text?.components("hitl:source") == 1)
    let same = DocumentMerge.merge(Self.sections, into: moved.text, file: "p.md", from: second)
    #expect(!same.hasChanged)
  }

  @Test func whatPeopleWroteIsSeen() throws {
    let origin = PlanOrigin(file: "a.yaml", way: ".")
    let text = try #require(
      DocumentMerge.merge(Self.sections, into: nil, file: "p.md", from: origin).text)
    #expect(try #require(WrittenPlan(text, file: "p.md")).isUntouched)
    #expect(try #require(WrittenPlan(text + "\nNote.\n", file: "p.md")).isUntouched == false)
    let edited = text.replacing("# Plan", with: "# Our plan")
    #expect(try #require(WrittenPlan(edited, file: "p.md")).isUntouched == false)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
