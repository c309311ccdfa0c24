// SPDX-License-Identifier: GPL-3.0-or-later
import ShippedContent
import Templates
import Testing

@testable import Reports

@Suite("The templates of reports")
struct ReportTemplatesTests {
  private func files() throws -> [TemplateFile] {
    try Shipped.templates().filter { $0.name.hasPrefix(ReportTemplates.prefix) }
  }

  @Test("must have each text that is looked up")
  func missing() throws {
    var files = try files()
    let index = try #require(files.firstIndex { $0.name == "report/words" })
    files[index].text.replace("contents -->", with: "content -->")
    let changed = files
    #expect(throws: TemplateProblems.self) { try ReportTemplates(changed) }
  }

  @Test("have a style sheet that cannot end itself")
  func style() throws {
    var files = try files()
    let index = try #require(files.firstIndex { $0.name == "report/style" })
    files[index].text += "\n</style><script>"
    let changed = files
    #expect(throws: TemplateProblems.self) { try ReportTemplates(changed) }
  }

  @Test("have each style of Word that is named")
  func styles() throws {
    let styles = try #require(files().first { $0.name == "report/word/styles" })
    for style in WordStyle.allCases.map(\.rawValue) + ["Table Caption"] {
      #expect(styles.text.contains("<w:name w:val=\"\(style)\"/>"))
    }
  }
}
