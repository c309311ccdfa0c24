// SPDX-License-Identifier: GPL-3.0-or-later
import CYaml
import Diagnostics
import Values

/// What makes a text no YAML, in words and with what to do, from what libyaml says about it.
struct YAMLSlip {
  private let words: String
  private let context: String
  private let mark: YAMLPosition
  /// Where the part of the text began that libyaml was reading.
  private let began: YAMLPosition
  private let offset: Int
  private let bytes: [UInt8]

  init(_ parser: yaml_parser_t, in bytes: [UInt8]) {
    words = parser.problem.map { String(cString: $0) } ?? "unreadable"
    context = parser.context.map { String(cString: $0) } ?? ""
    mark = YAMLPosition(parser.problem_mark)
    began = YAMLPosition(parser.context_mark)
    offset = Int(parser.problem_offset)
    self.bytes = bytes
  }

  var problem: YAMLProblem {
    let plain = knownProblem
    // A character that looks like a plain one explains whatever came of it.
    guard !words.contains("control characters"), !words.contains("nesting level"),
      let odd = LineClues(bytes).oddCharacter(upTo: mark)
    else { return plain }
    return YAMLProblem(plain.message, at: plain.position, remedy: odd)
  }

  private var knownProblem: YAMLProblem {
    switch words {
    case _ where words.contains("cannot start any token"):
      return startOfNothing
    case _ where words.contains("tab character that violates indentation"):
      return malformed("a tab indents this line", remedy: "indent with spaces, not tabs")
    case _ where words.contains("mapping keys are not allowed"),
      _ where words.contains("expected node content") && isBehindQuestionMark:
      return malformed("a question mark alone starts a key", remedy: "write it in quotes: \"?\"")
    case _ where words.contains("alphabetic or numeric character"):
      return malformed(
        "a text starts with * or &", remedy: "put text that starts with one of them in quotes")
    case _ where words.contains("nesting level"):
      return YAMLProblem("nested deeper than \(YAMLComposer.depthLimit) levels", at: mark)
    case _ where words.contains("mapping values are not allowed"):
      return secondColon
    case _ where words.contains("control characters"):
      return malformed(
        "a control character", at: YAMLText.position(of: min(offset, bytes.count), in: bytes),
        remedy: "remove it or save the file as plain text")
    case _ where words.contains("unexpected end of stream") && context.contains("quoted"):
      return malformed(
        "the quote that starts here never ends", at: began,
        remedy: "close it, or double a quote inside it")
    default:
      return unexpected
    }
  }

  private func malformed(
    _ message: String, at place: YAMLPosition? = nil, remedy: String?
  ) -> YAMLProblem {
    YAMLProblem("malformed YAML: \(message)", at: place ?? mark, remedy: remedy)
  }

  /// A character that no text, list or mapping begins with.
  private var startOfNothing: YAMLProblem {
    switch LineClues(bytes).character(at: mark) {
    case "\t"?: malformed("a tab stands before this text", remedy: "use spaces, not tabs")
    case let sign? where "@`%".unicodeScalars.contains(sign):
      malformed("a text starts with \(sign)", remedy: "put text that starts with it in quotes")
    default: malformed(words, remedy: "put text that starts with a sign in quotes")
    }
  }

  /// Two colons on a line, or a line before it that lacks its own and runs on into this one.
  private var secondColon: YAMLProblem {
    let clues = LineClues(bytes)
    if let line = clues.lineWithoutColon(before: mark.line) {
      return malformed(
        "line \(line) has no ': ' and runs on into this line",
        remedy: "write 'key: value', with a space behind the colon, or indent the lines alike")
    }
    return malformed(
      "a second ': ' on the line", remedy: "put text that contains ': ' in quotes")
  }

  /// Something else than what had to come next.
  private var unexpected: YAMLProblem {
    let clues = LineClues(bytes)
    let isInFlow = context.contains("flow")
    if let cut = clues.commentStart(from: began.line, upTo: mark, isInFlow: isInFlow) {
      return malformed(
        words,
        remedy: "line \(cut) ends at its ' #', which starts a comment; put text with a # in "
          + "quotes")
    }
    if began.line == mark.line, clues.character(at: mark) == ":" {
      return malformed(
        "a second ': ' in a value",
        remedy: "put a comma before the next key, or text that contains ': ' in quotes")
    }
    if clues.closesQuote(before: mark) {
      return malformed(
        "text goes on behind a closing quote",
        remedy: "put the whole text in quotes, and double a quote inside it")
    }
    if isInFlow, began.line == mark.line {
      return malformed(
        words, remedy: "put text that contains a comma, { }, or [ ] in quotes, and close what opens"
      )
    }
    // What began further up is where a person will find the slip.
    let isFurtherUp = context.hasPrefix("while parsing") && began.line < mark.line
    return malformed(
      words,
      remedy: isFurtherUp ? "the list or mapping it is in starts on line \(began.line)" : nil)
  }

  private var isBehindQuestionMark: Bool {
    let clues = LineClues(bytes)
    return clues.character(at: mark) == "?" || clues.lastCharacter(before: mark) == "?"
  }
}
