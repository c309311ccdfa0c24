// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import ShippedContent
import Templates
import Testing

@testable import Assistants

/// The prompts, as the shipped templates have them.
struct PromptTests {
  @Test func `the shipped prompts have no problems`() throws {
    let templates = try Shipped.templates().filter { $0.name.hasPrefix(TemplateFile.promptPrefix) }
    #expect(templates.count == PromptText.allCases.count)
    let problems = TemplateSet(templates).problems(of: PromptPage.entries)
    #expect(problems.map { "\($0)" } == [])
  }

  @Test(arguments: [PromptText.interview, .write])
  func `a prompt names what it is about, where that is known`(prompt: PromptText) throws {
    let templates = try Shipped.templates()
    let about = try PromptPage.text(of: prompt, for: "the refunds", from: templates)
    let plain = try PromptPage.text(of: prompt, for: nil, from: templates)
    #expect(about.contains("the refunds"))
    #expect(!plain.contains("the refunds"))
    #expect(plain.count < about.count)
  }

  /// Prompts ask for tools by name.
  @Test func `the prompts name tools that are there`() throws {
    let names = Set(Tools.all.map(\.name))
    let texts = try PromptText.allCases.map {
      try PromptPage.text(of: $0, for: nil, from: try Shipped.templates())
    }
    for name in ["questions", "check", "assess", "explain", "plan", "save"] {
      #expect(names.contains(name))
      #expect(texts.contains { $0.contains("`\(name)`") }, "\(name)")
    }
  }
}
