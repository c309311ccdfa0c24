// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Documents

@Suite struct PlanSourceTests {
  @Test(arguments: [
    ("/w/in/a.yaml", "/w/plans", "../in/a.yaml"), ("/w/a.yaml", "/w", "a.yaml"),
    ("/w/a.yaml", "/w/x/y", "../../a.yaml"), ("/w/x/y/a.yaml", "/w/x", "y/a.yaml"),
    ("/w/plans2/a.yaml", "/w/plans", "../plans2/a.yaml"),
  ])
  func theWayFromThePlansToTheAnswers(file: String, folder: String, path: String) throws {
    let source = try #require(PlanSource(of: file, from: folder))
    #expect(source.path == path)
    #expect(source.file(from: folder) == file)
  }

  @Test func aWayThroughTheRootIsNotRecorded() {
    #expect(PlanSource(of: "/home/ana/a.yaml", from: "/tmp/plans") == nil)
    #expect(PlanSource(of: "/a.yaml", from: "/plans") == nil)
    #expect(PlanSource(of: "a.yaml", from: "/plans") == nil)
    #expect(PlanSource(path: "../../../../a.yaml").file(from: "/w/plans") == nil)
  }

  @Test(arguments: [
    "../in/a b.yaml", "Größe.yaml", "a-->b.yaml", "a--b.yaml", "%41.yaml", "<!-- x.yaml",
    "a\nb.yaml", "a\u{202E}.yaml", "日本.yaml", "e\u{301}.yaml",
  ])
  func anyNameSurvivesTheMarker(path: String) throws {
    let line = SectionMarker.source(PlanSource(path: path))
    #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(!line.dropFirst(4).dropLast(3).contains("--"))
    let marker = try #require(SectionMarker(Substring(line)))
    #expect(marker.kind == .source(PlanSource(path: path)))
  }

  @Test(arguments: ["%", "%zz", "%00", "%FF", "/etc/passwd", "%2Fetc"])
  func whatIsNoPathIsRefused(marked: String) {
    #expect(PlanSource(marked: marked) == nil)
  }
}
