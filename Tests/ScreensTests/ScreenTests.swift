// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import ShippedContent
import Templates
import Testing
import Values

@testable import Interviews
@testable import Screens

@Suite struct ScreenTests {
  static let styles: [ScreenStyle] = [80, 60, 40, 20].flatMap { width in
    [false, true].map { isPlain in
      ScreenStyle(width: width, isProjector: width == 60, usesColor: !isPlain, isPlain: isPlain)
    }
  }

  /// What a hostile file or person could put into any text.
  static let hostile =
    "\u{1B}[31mred\u{7}\u{202E}evil\n# head | cell\u{9B}2J\r\n- \u{2066}x\u{85}y "
    + "{{workflow}} 日本語🎉e\u{301} " + String(repeating: "long", count: 60)

  @Test(arguments: ["refund", hostile])
  func everyScreenFitsAndNothingSteersTheTerminal(word: String) throws {
    // A path or a command is not broken, and so may stick out.
    let path = LineText.singleLine(word == Self.hostile ? word : "\(word).yaml")
    var writer = ScreenWriter(templates: try Shipped.templates())
    for screen in try Samples(word).screens() {
      for style in Self.styles {
        let lines = try writer.lines(of: screen, style: style)
        let faulty = lines.map { Self.withoutColor($0, style) }.filter { text in
          TerminalWidth.cells(of: text) > style.tableWidth && !text.contains(path)
            || VisibleText.neutralized(text) != text
            || text.unicodeScalars.contains { $0.value >= 0x10_FFFA }
        }
        #expect(faulty.isEmpty)
        #expect(lines.first?.isEmpty != true && lines.last?.isEmpty != true)
        if style.isProjector, Self.isPage(screen) {
          #expect(lines.count <= 11, "\(lines.joined(separator: "\n"))")
        }
      }
    }
  }

  @Test func tablesTakeTheWidthThatTextDoesNot() throws {
    var writer = ScreenWriter(templates: try Shipped.templates())
    func widest(_ screen: Screen, _ style: ScreenStyle) throws -> Int {
      try writer.lines(of: screen, style: style).map { TerminalWidth.cells(of: $0) }.max() ?? 0
    }
    let text = Screen.refusal(InputRefusal(String(repeating: "word ", count: 60)))
    var steps = Samples().steps
    for index in steps.rows.indices {
      steps.rows[index].name = String(repeating: "step ", count: 30)
    }
    let wide = ScreenStyle(width: 120)
    #expect(try widest(text, wide) <= 72)
    #expect(try (73...100).contains(widest(.steps(steps), wide)))
    let projector = ScreenStyle(width: 120, isProjector: true)
    #expect(try widest(.steps(steps), projector) <= 60)
  }

  @Test func aValueForgesNoMarkOfTheLayout() throws {
    var writer = ScreenWriter(templates: try Shipped.templates())
    let refusal = InputRefusal("# a | `b` \u{10FFFB}\u{10FFFC}", example: "x\n\n# y   z")
    #expect(
      try writer.lines(of: .refusal(refusal), style: ScreenStyle(usesColor: true)) == [
        "# a | `b` \u{FFFD}\u{FFFD}", "Example: x # y z",
      ])
  }

  @Test(arguments: [80, 40], [false, true])
  func pathsAndCommandsAreNeverBroken(width: Int, isPlain: Bool) throws {
    let folder = "/tmp/a folder  with a `name` that | is # longer than every line of a terminal is"
    let command = "hitl interview '\(folder)/refunds.yaml'"
    let file = "\(folder)/refunds.yaml"
    let problem = Diagnostic(at: SourceLocation(file: file, line: 3), "is not there")
    let farewell = FarewellScreen(
      file: file, answered: 1, total: 2, resume: command, rescuedTo: nil, isPreview: false)
    var rescued = farewell
    rescued.rescuedTo = "\(folder)/hitl-1-refunds.yaml"
    let screens: [(Screen, [String])] = [
      (.farewell(farewell), [file, command]),
      (.farewell(rescued), [file, rescued.rescuedTo ?? ""]),
      (.notice(.movedBeside("\(file).new")), ["\(file).new"]),
      (.notice(.planWritten([file], olderIndex: "\(folder)/index.md")), [file, "/index.md"]),
      (.problems([problem]), ["\(file):3:"]),
      (.workflows(WorkflowsScreen(folder: folder, rows: [])), [folder]),
    ]
    var writer = ScreenWriter(templates: try Shipped.templates())
    for (screen, paths) in screens {
      let lines = try writer.lines(
        of: screen, style: ScreenStyle(width: width, usesColor: !isPlain, isPlain: isPlain))
      for path in paths { #expect(lines.contains { $0.contains(path) }, "\(lines)") }
    }
  }

  @Test func problemsStandOneBelowTheOther() throws {
    var writer = ScreenWriter(templates: try Shipped.templates())
    let problem = Diagnostic(at: SourceLocation(file: "a.yaml", line: 3), "bad", remedy: "mend it")
    let lines = ["a.yaml:3: error: bad; mend it", "error: bad"]
    #expect(
      try writer.lines(of: .problems([problem, Diagnostic(.error, "bad")]), style: ScreenStyle())
        == lines)
    var opening = Samples().opening(isNew: false)
    opening.refused = [problem, problem]
    let shown = try writer.lines(of: .opening(opening), style: ScreenStyle()).joined(
      separator: "\n")
    #expect(shown.contains("again:\n- \(lines[0])\n- \(lines[0])"))
  }

  @Test func rowsCountWhatSticksOut() {
    let style = ScreenStyle(width: 10, usesColor: true)
    #expect(style.rows(of: ["", "0123456789", "0123456789a"]) == 4)
    #expect(style.rows(of: ["\u{1B}[1m0123456789\u{1B}[0m"]) == 1)
  }

  @Test func plainScreensHaveNoGlyphs() throws {
    var writer = ScreenWriter(templates: try Shipped.templates())
    for screen in try Samples().screens() {
      let lines = try writer.lines(of: screen, style: ScreenStyle(isPlain: true))
      #expect(lines.filter { line in line.contains { "·…•#".contains($0) } } == [])
    }
  }

  @Test func theTemplatesOfScreensAreChecked() throws {
    let templates = try Shipped.templates()
    #expect(Self.problems(of: templates) == [])
    let broken =
      templates.filter { $0.name != "screens/help" } + [
        TemplateFile(name: "screens/help", text: "{{titel}}")
      ]
    #expect(
      Self.problems(of: broken).first?.location?.file == "templates/screens/help.mustache")
    var writer = ScreenWriter(templates: broken)
    #expect(throws: TemplateProblems.self) {
      try writer.lines(of: .help(HelpScreen(question: nil)), style: ScreenStyle())
    }
  }

  /// What is wrong with the templates of screens, also that none uses one of them.
  private static func problems(of templates: [TemplateFile]) -> [Diagnostic] {
    TemplateSet(templates).problems(of: ScreenWriter.entries).filter {
      $0.severity == .error || $0.location?.file.contains(TemplateFile.screenPrefix) == true
    }
  }

  /// Whether a screen must fit a projector, with a line for the prompt.
  private static func isPage(_ screen: Screen) -> Bool {
    switch screen {
    case .verdict(let screen): !screen.isWhole
    case .question, .letters, .stepLetters, .ballot, .detail, .owner, .stranger, .lane,
      .laneRemoval:
      true
    default: false
    }
  }

  private static func withoutColor(_ line: String, _ style: ScreenStyle) -> String {
    guard style.usesColor, line.hasPrefix("\u{1B}[1m"), line.hasSuffix("\u{1B}[0m") else {
      return line
    }
    return String(line.dropFirst(4).dropLast(4))
  }
}
