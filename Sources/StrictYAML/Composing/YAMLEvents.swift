// SPDX-License-Identifier: GPL-3.0-or-later
import CYaml
import Glibc

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
  /// Whether a list or mapping is written in brackets.
  var isFlow = false
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
    guard yaml_parser_initialize(parser) == 1 else { Self.endWithoutMemory() }
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
        if parser.pointee.error == YAML_MEMORY_ERROR { Self.endWithoutMemory() }
        throw YAMLSlip(parser.pointee, in: bytes).problem
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { hasEnded = true }
      if let copy = YAMLEvent(event) { return copy }
    }
    return nil
  }

  /// Ends the process as an allocation of the language's own ends it: no file is at fault where the
  /// system gives no memory, and nobody could go on.
  private static func endWithoutMemory() -> Never {
    errno = ENOMEM
    abort()
  }
}

extension YAMLPosition {
  init(_ mark: yaml_mark_t) {
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
      isFlow = data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_SEQUENCE_END_EVENT:
      kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      property = Self.property(anchor: data.mapping_start.anchor, tag: data.mapping_start.tag)
      isFlow = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
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
