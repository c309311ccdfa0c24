// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Reports
import Templates

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints plans as they stand, hand edits included, as a page or a Word document.",
    discussion: """
      Of one plan it makes one document; of a folder one with contents: first overview, portfolio, \
      and the decision pages, then plans, handbook, and annexes. A page is one file that needs no other and no \
      network. A Word document is made with pandoc, and its charts with rsvg-convert.
      """)

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case html
    case docx

    /// How the names of its files end.
    var endings: [String] {
      switch self {
      case .html: ["html", "htm"]
      case .docx: ["docx"]
      }
    }
  }

  enum Part: String, CaseIterable, ExpressibleByArgument {
    case decision
  }

  @Argument(
    help: ArgumentHelp("Plans, or folders of them.", valueName: "path"),
    completion: .file(extensions: [ReportInputs.ending]))
  var paths = ["plans"]

  @Option(help: "What to make: a page for a browser, or a Word document.")
  var to: Target = .html

  @Option(
    help: ArgumentHelp("Print only the first page of each plan.", valueName: "part"))
  var only: Part?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write it; a page goes to standard output without this.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Whom it is for.", valueName: "name"))
  var client: String?

  @Option(
    help: ArgumentHelp("A picture for its head: PNG, JPEG, or SVG.", valueName: "file"),
    completion: .file(extensions: ["png", "jpg", "jpeg", "svg"]))
  var logo: String?

  @Option(help: ArgumentHelp("Who has written it.", valueName: "name"))
  var author: String?

  @OptionGroup(title: "Content") var content: ContentOptions

  func validate() throws {
    for (option, name) in [("--client", client), ("--author", author)] {
      guard let name else { continue }
      guard VisibleText.isVisible(name), name.utf8.count <= Self.longestName else {
        throw ValidationError("\(option) needs a name of at most \(Self.longestName) bytes")
      }
    }
    guard let output else {
      guard to != .docx else {
        throw ValidationError("a Word document goes to a file; add --output report.docx")
      }
      return
    }
    let lowered = output.lowercased()
    guard to.endings.contains(where: { lowered.hasSuffix(".\($0)") }) else {
      let other = Target.allCases.first { target in
        target.endings.contains { lowered.hasSuffix(".\($0)") }
      }
      throw ValidationError(
        "--output is \(VisibleText.quoted(output)); "
          + (other.map { "add --to \($0.rawValue), or let it end in .\(to.endings[0])" }
            ?? "with --to \(to.rawValue) it ends in .\(to.endings[0])"))
    }
  }

  /// In bytes.
  private static let longestName = 200

  func run() throws {
    var console = Console()
    let inputs = ReportInputs(paths)
    console.show(inputs.diagnostics)
    try inputs.status.end()
    switch to {
    case .html: try writePage(of: inputs.sources, telling: &console)
    case .docx: try writeWord(of: inputs.sources, telling: &console)
    }
  }

  private func writePage(of sources: [ReportSource], telling console: inout Console) throws {
    let page = try report(of: sources, logo: try givenLogo()).page
    console.show(page.notes)
    guard let output else { return try console.result(page.html) }
    try ReportOutput.write(Array(page.html.utf8), to: output)
    console.tell("\(output): \(page.summary)")
  }

  private func writeWord(of sources: [ReportSource], telling console: inout Console) throws {
    guard let output else { return }
    // From here on a signal must not leave the folder behind.
    SignalWatch.start()
    let folder = try PrivateFolder()
    defer { folder.remove() }
    let maker = WordMaker(in: folder)
    var picture = try givenLogo()
    if let given = picture { picture = try maker.logo(given, file: logo ?? "") }
    let report = try report(of: sources, logo: picture)
    let draft = try ReportFailure.told { try report.wordDraft() }
    console.show(draft.notes)
    let document = try maker.document(of: draft, seconds: try Clock.dayOfReport().seconds)
    try SignalWatch.endIfInterrupted()
    try ReportOutput.write(document, to: output)
    console.tell("\(output): \(draft.summary)")
  }

  private func report(of sources: [ReportSource], logo: Logo?) throws -> Report {
    var options = ReportOptions(date: try Clock.dayOfReport())
    options.isDecisionOnly = only == .decision
    options.client = client.map(LineText.singleLine)
    options.author = author.map(LineText.singleLine)
    options.logo = logo
    let templates = try templates()
    return try ReportFailure.told {
      try Report(of: sources, options: options, templates: templates)
    }
  }

  private func givenLogo() throws -> Logo? {
    try logo.map { path in
      try FileSystem.requireRegular(path)
      let bytes = try FileSystem.read(path, upTo: Logo.mostBytes)
      return try ReportFailure.told { try Logo(bytes, file: path) }
    }
  }

  private func templates() throws -> ReportTemplates {
    let files = try content.templateFiles { $0.hasPrefix(ReportTemplates.prefix) }
    do throws(TemplateProblems) {
      return try ReportTemplates(files)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }
}
