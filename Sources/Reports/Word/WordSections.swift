// SPDX-License-Identifier: GPL-3.0-or-later

/// Where documents begin in a Word document, and what they are called: each gets a section with a
/// footer that names it.
///
/// A field would find the name only in Word.
struct WordSections {
  /// Paragraphs that begin a page, in what is written.
  private(set) var breaks: [Range<Int>] = []
  /// The names of what stands before the first of them, and behind each, as XML; empty without one.
  private(set) var names: [[UInt8]] = [[]]
  private var start = 0
  private var isBreak = false
  private var isName = false
  /// The name that a paragraph has so far.
  private var name: [UInt8] = []

  private static let breakStyle = Array("<w:pStyle w:val=\"NewPage\" />".utf8)
  private static let nameStyle = Array("<w:rStyle w:val=\"DocumentName\" />".utf8)

  /// - Parameter place: where the tag begins in what is written.
  mutating func pass(_ tag: ArraySlice<UInt8>, at place: Int) {
    if tag.elementsEqual("<w:p>".utf8) {
      (start, isBreak, isName, name) = (place, false, false, [])
    } else if tag.elementsEqual(Self.breakStyle) {
      isBreak = true
    } else if tag.elementsEqual(Self.nameStyle) {
      isName = true
    } else if tag.elementsEqual("</w:r>".utf8) {
      isName = false
    } else if tag.elementsEqual("</w:p>".utf8) {
      if isBreak {
        breaks.append(start..<place + tag.count)
        names.append([])
      } else if names[names.count - 1].isEmpty {
        names[names.count - 1] = name
      }
      (isBreak, name) = (false, [])
    }
  }

  /// Text between two tags.
  mutating func pass(text: ArraySlice<UInt8>) {
    if isName { name += text }
  }
}
