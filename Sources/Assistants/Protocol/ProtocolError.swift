// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A request that the protocol does not allow, as the protocol reports it.
struct ProtocolError: Error {
  let code: Int
  let message: String
  let data: JSONValue?

  private init(_ code: Int, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  static func parse(_ message: String) -> ProtocolError { ProtocolError(-32_700, message) }
  static func invalidRequest(_ message: String) -> ProtocolError { ProtocolError(-32_600, message) }
  static func unknownMethod(_ method: String) -> ProtocolError {
    ProtocolError(-32_601, "there is no method '\(method)'")
  }
  static func invalidParams(_ message: String) -> ProtocolError { ProtocolError(-32_602, message) }
  static func inside(_ message: String) -> ProtocolError { ProtocolError(-32_603, message) }

  /// A resource that is not there; the number of the handshake era is not used any more.
  static func noResource(_ uri: String, _ era: Era) -> ProtocolError {
    ProtocolError(
      era == .modern ? -32_602 : -32_002, "there is no resource '\(uri)'",
      data: .object(("uri", .text(uri))))
  }

  static func unsupported(_ version: String) -> ProtocolError {
    ProtocolError(
      -32_022, "version '\(version)' of the protocol is not spoken",
      data: .object(
        ("supported", .texts(ProtocolVersion.modern)), ("requested", .text(version))))
  }
}
