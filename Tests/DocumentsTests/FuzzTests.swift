// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Plans
import SeededDice
import ShippedContent
import Templates
import Testing

@testable import Documents

/// Random damage with a fixed seed: nothing may crash, and nothing that people wrote may be lost.
@Suite struct FuzzTests {
  @Test func damagedTemplatesAreErrorsOrDocuments() throws {
    let files = try Shipped.templates()
    let plan = try Content.plan(of: "back-office/small-loan-decisions")
    let bits = [
      "{{", "}}", "{{#", "{{/", "{{>", "{{^chart}}", "{{/steps}}", "{{> parts/map}}", "{{.}}", "}",
      "\r\n", "\u{301}", "{{!", "{{=", "{{%", "<!-- hitl:end map -->", "\u{0}", "name",
    ]
    var dice = Dice(seed: 1)
    for _ in 0..<rounds(40) {
      var damaged = files
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let index = Int.random(in: 0..<damaged.count, using: &dice)
        var text = Array(damaged[index].text.unicodeScalars)
        let place = Int.random(in: 0...text.count, using: &dice)
        if Bool.random(using: &dice) {
          text.removeSubrange(place..<min(text.count, place + Int.random(in: 0...9, using: &dice)))
        } else {
          text.insert(
            contentsOf: bits.randomElement(using: &dice)?.unicodeScalars.map { $0 } ?? [], at: place
          )
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text)
        damaged[index].text = String(scalars)
      }
      var writer = DocumentWriter(templates: damaged)
      _ = TemplateSet(damaged).problems(of: DocumentWriter.entries)
      do {
        _ = try writer.document(of: plan).sections
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(error.diagnostics.allSatisfy { $0.location != nil })
      }
    }
  }

  @Test func whatPeopleWriteIsNeverLost() throws {
    let ids = ["a", "b", "c", "d", "e"]
    var dice = Dice(seed: 2)
    for round in 0..<400 {
      func sections() -> [GeneratedSection] {
        ids.filter { _ in Int.random(in: 0...4, using: &dice) > 0 }.map {
          GeneratedSection(
            id: $0, text: "Text \(Int.random(in: 0...2, using: &dice)) of \($0).\n\nMore.")
        }
      }
      let old = sections()
      guard !old.isEmpty else { continue }
      var lines = try #require(
        DocumentMerge.merge(GeneratedDocument(old), into: nil, file: "p").text
      )
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let written = (0..<Int.random(in: 0...3, using: &dice)).map { "note \(round) \($0)" }
      for note in written {
        lines.insert(note, at: Int.random(in: 0...lines.count, using: &dice))
      }
      let end = Bool.random(using: &dice) ? "\n" : "\r\n"
      let existing = lines.joined(separator: end)
      let new = sections()
      // What is not there now is there at other times, or was a section of an earlier release.
      let document = GeneratedDocument(new, absent: Bool.random(using: &dice) ? Set(ids) : [])
      let merged = DocumentMerge.merge(document, into: existing, file: "p")
      let text = try #require(merged.text)
      for note in written { #expect(text.contains(note), "\(round)") }
      let again = DocumentMerge.merge(document, into: text, file: "p")
      #expect(again.text == text, "\(round)")
      // Whatever is not reported as edited says what was generated.
      for status in merged.states where status.state == .fresh || status.state == .updated {
        let found = MarkedDocument(text, file: "p").sections.first { $0.id == status.id }
        let expected = new.first { $0.id == status.id }
        #expect(found.map { SectionText.normalized($0.body) } == expected?.text)
      }
      let accepted = try #require(
        DocumentMerge.merge(document, into: existing, file: "p", edits: .accept).text)
      for note in written { #expect(accepted.contains(note), "\(round)") }
    }
  }

  @Test func damagedFilesAreRefusedOrMerged() throws {
    let sections = ["a", "b"].map { GeneratedSection(id: $0, text: "Text of \($0).") }
    let whole = try #require(
      DocumentMerge.merge(GeneratedDocument(sections), into: nil, file: "p").text)
    var dice = Dice(seed: 3)
    for _ in 0..<2000 {
      var bytes = Array(whole.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        if Bool.random(using: &dice) {
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 1...30, using: &dice)))
        } else {
          bytes.insert(UInt8.random(in: 9...127, using: &dice), at: place)
        }
        if bytes.isEmpty { bytes = [10] }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let merged = DocumentMerge.merge(GeneratedDocument(sections), into: text, file: "p")
      if let result = merged.text {
        #expect(
          DocumentMerge.merge(GeneratedDocument(sections), into: result, file: "p").text == result)
      } else {
        #expect(!merged.diagnostics.isEmpty)
      }
    }
  }
}
