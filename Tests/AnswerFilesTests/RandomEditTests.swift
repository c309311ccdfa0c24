// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Foundation
import Questionnaires
import SeededDice
import ShippedContent
import StrictYAML
import Testing

/// Random edits, always the same ones, of every shipped example.
@Suite struct RandomEditTests {
  private static let examples: [String] = {
    ["Examples", "Tests/Fixtures/answers/models"].flatMap { path in
      let folder = root.appending(path: path)
      let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (found ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("defaults.yaml") }
        .sorted().map { "\(path)/\($0)" }
    }
  }()

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func thereAreExamples() {
    #expect(Self.examples.count >= 10)
  }

  @Test(arguments: examples)
  func onlyTheEditedValueChanges(example: String) throws {
    let original = try String(
      contentsOf: Self.root.appending(path: example), encoding: .utf8)
    for variant in Variant.allCases {
      var random = Dice(seed: UInt64(example.utf8.count + variant.rawValue * 1000))
      let text = variant.text(original)
      var sheet = try Self.sheet(text, of: example)
      #expect(sheet.problems == [])
      for _ in 0..<rounds(5) {
        let edit = random.edit(of: sheet)
        let before = sheet
        sheet = try sheet.applying([edit])
        let draft = AnswerFileDraft(SourceFile(name: "a.yaml", bytes: Array(sheet.text.utf8)))
        #expect(draft.diagnostics == [])
        #expect(sheet.problems == [])
        #expect(sheet.lanes.map(\.id) == before.lanes.map(\.id))
        guard case .entry(let id, let entry) = edit else {
          #expect(sheet.entries == before.entries)
          continue
        }
        #expect(sheet.entries[id] == entry)
        var (others, old) = (sheet.entries, before.entries)
        others[id] = nil
        old[id] = nil
        #expect(others == old)
        #expect(sheet.steps.map(\.name) == before.steps.map(\.name))
        #expect(Self.lanes(of: sheet.text) == Self.lanes(of: before.text))
      }
      let kept = Set(Self.comments(of: sheet.text))
      #expect(Self.comments(of: text).filter { !kept.contains($0) } == [])
      if variant == .windows {
        #expect(sheet.text.utf8.count { $0 == 10 } == sheet.text.utf8.count { $0 == 13 })
      }
    }
  }

  /// Edits of different things may come in any order.
  @Test(arguments: examples)
  func orderDoesNotMatter(example: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: example), encoding: .utf8)
    let sheet = try Self.sheet(text, of: example)
    var random = Dice(seed: 7)
    var edits: [String: AnswerFileEdit] = [:]
    for _ in 0..<12 {
      let (id, entry) = random.entry(of: sheet)
      edits[id] = .entry(id, entry)
    }
    let ordered = edits.sorted { $0.key < $1.key }.map(\.value)
    let forward = try sheet.applying(ordered)
    let backward = try sheet.applying(ordered.reversed())
    #expect(forward.entries == backward.entries)
    #expect(forward.rewritten([]).text == backward.rewritten([]).text)
    #expect(sheet.rewritten(ordered).entries == forward.entries)
  }

  /// Everything from the lanes on, which no answer changes.
  private static func lanes(of text: String) -> Substring? {
    text.range(of: "\nlanes:").map { text[$0.lowerBound...] }
  }

  /// Lanes, marks and all else that no edit changes are copied where a file is written anew.
  @Test(arguments: examples)
  func aFileWrittenAnewSaysTheSame(example: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: example), encoding: .utf8)
    let sheet = try Self.sheet(text, of: example)
    let anew = sheet.rewritten([])
    #expect(anew.problems == [])
    #expect(anew.entries == sheet.entries)
    #expect(anew.lanes.map(\.id) == sheet.lanes.map(\.id))
    #expect(anew.lanes.map { $0.marks.map(\.test) } == sheet.lanes.map { $0.marks.map(\.test) })
    #expect(anew.lanes.map(\.share?.value) == sheet.lanes.map(\.share?.value))
    #expect(anew.steps.map(\.lanes) == sheet.steps.map(\.lanes))
    #expect(anew.decisions.map(\.keptBy) == sheet.decisions.map(\.keptBy))
    #expect(anew.actions.map(\.before) == sheet.actions.map(\.before))
    #expect(anew.particulars.peakDates?.value == sheet.particulars.peakDates?.value)
    #expect(anew.particulars.holidays?.note == sheet.particulars.holidays?.note)
    #expect(anew.particulars.audit?.note == sheet.particulars.audit?.note)
  }

  private static func comments(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("#") }
  }

  private static func sheet(_ text: String, of example: String) throws -> AnswerSheet {
    let draft = AnswerFileDraft(SourceFile(name: example, bytes: Array(text.utf8)))
    let loaded = try questionnaires.get()[draft.questionnaireID]
    let questionnaire = try #require(loaded)
    return try #require(
      AnswerSheet(draft, text: text, questionnaire: questionnaire))
  }

  private static let questionnaires = Result<[String: Questionnaire], any Error> {
    let folder = root.appending(path: "questionnaires")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
    func id(_ path: String) -> String {
      String((path.split(separator: "/").last ?? "").dropLast(".yaml".count))
    }
    let library = QuestionnaireLibrary(knownIDs: files.map(id)) { wanted in
      try files.first { id($0) == wanted }.map {
        SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      }
    }
    var loaded: [String: Questionnaire] = [:]
    for id in ["automation-decision", "contact-center"] {
      loaded[id] = try library.questionnaire(id).questionnaire
    }
    return loaded
  }
}

/// The ways in which an example is laid out before it is edited.
private enum Variant: Int, CaseIterable {
  case plain
  case windows
  case commented
  case unended

  func text(_ text: String) -> String {
    switch self {
    case .plain: return text
    case .windows: return text.replacing("\n", with: "\r\n")
    case .unended: return String(text.dropLast())
    case .commented:
      var lines: [String] = []
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        // A comment inside an answer's or step's lines could go with them.
        if line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true,
          !lines.contains("steps:")
        {
          if !lines.contains("answers:") || line.hasSuffix(":") {
            lines.append(String(line))
            continue
          }
          lines.append("  # comment \(index)")
          lines.append("\(line) # beside \(index)")
        } else {
          lines.append(String(line))
        }
      }
      return lines.joined(separator: "\n")
    }
  }
}
