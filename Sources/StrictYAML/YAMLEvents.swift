// SPDX-License-Identifier: GPL-3.0-or-later
import CYaml

/// One event of libyaml's parser, copied into Swift.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  // Apart from the text, so that looking at what comes next copies no strings.
  var kind: Kind
  /// The value of a scalar, or the name of an alias.
  var scalar = YAMLScalar(text: "", style: .plain)
  var start: YAMLPosition
  var end: YAMLPosition
  /// The anchor or tag written before the value, with its sign, if any.
  var property: String?
}

/// Runs libyaml over a text, event by event: a list of them would take many times its memory.
///
/// libyaml is used below Yams's own interface because its events carry both ends of a value,
/// its style, every alias and every duplicate key.
final class YAMLEvents {
  private let bytes: [UInt8]
  // libyaml keeps the addresses of its parser and of the text, so that both must stay in place.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let text: UnsafeMutableBufferPointer<UInt8>
  private var hasEnded = false

  init(_ bytes: [UInt8]) throws(YAMLProblem) {
    self.bytes = bytes
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLProblem("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event; nil after the last one.
  func next() throws(YAMLProblem) -> YAMLEvent? {
    while !hasEnded {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        throw Self.problem(parser.pointee, in: bytes)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { hasEnded = true }
      if let copy = YAMLEvent(event) { return copy }
    }
    return nil
  }

  private static func problem(_ parser: yaml_parser_t, in bytes: [UInt8]) -> YAMLProblem {
    let words = parser.problem.map { String(cString: $0) } ?? "unreadable"
    let context = parser.context.map { String(cString: $0) } ?? ""
    let mark = YAMLPosition(parser.problem_mark)
    switch words {
    case _ where words.contains("cannot start any token"):
      return YAMLProblem(
        "malformed YAML: \(words)", at: mark,
        remedy: "indent with spaces, not tabs, and quote text that starts with @, `, % or &")
    case _ where words.contains("mapping keys are not allowed"):
      return YAMLProblem(
        "malformed YAML: a question mark alone starts a key", at: mark,
        remedy: "write it in quotes: \"?\"")
    case _ where words.contains("nesting level"):
      return YAMLProblem("nested deeper than \(YAMLComposer.depthLimit) levels", at: mark)
    case _ where words.contains("mapping values are not allowed"):
      return YAMLProblem(
        "malformed YAML: a second ': ' on the line", at: mark,
        remedy: "put text that contains ': ' in quotes")
    case _ where words.contains("control characters"):
      return YAMLProblem(
        "malformed YAML: a control character",
        at: YAMLText.position(of: min(Int(parser.problem_offset), bytes.count), in: bytes),
        remedy: "remove it or save the file as plain text")
    case _ where words.contains("unexpected end of stream") && context.contains("quoted"):
      return YAMLProblem(
        "malformed YAML: the quote that starts here never ends",
        at: YAMLPosition(parser.context_mark), remedy: "close it, or double a quote inside it")
    default:
      // What began further up is where a person will find the slip.
      let began = Int(parser.context_mark.line) + 1
      let isFurtherUp = context.hasPrefix("while parsing") && began < mark.line
      return YAMLProblem(
        "malformed YAML: \(words)", at: mark,
        remedy: isFurtherUp ? "the list or mapping it is in starts on line \(began)" : nil)
    }
  }
}

extension YAMLPosition {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension YAMLEvent {
  fileprivate init?(_ event: yaml_event_t) {
    start = YAMLPosition(event.start_mark)
    end = YAMLPosition(event.end_mark)
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart
    case YAML_ALIAS_EVENT:
      kind = .alias
      scalar.text = Self.text(data.alias.anchor) ?? ""
    case YAML_SCALAR_EVENT:
      let characters = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      let style: YAMLScalar.Style =
        switch data.scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
      kind = .scalar
      scalar = YAMLScalar(text: String(decoding: characters, as: UTF8.self), style: style)
      property = Self.property(anchor: data.scalar.anchor, tag: data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      property = Self.property(anchor: data.sequence_start.anchor, tag: data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT:
      kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      property = Self.property(anchor: data.mapping_start.anchor, tag: data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT:
      kind = .mappingEnd
    default:
      return nil
    }
  }

  private static func property(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> String? {
    text(anchor).map { "&\($0)" } ?? text(tag)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
