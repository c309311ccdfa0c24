// SPDX-License-Identifier: GPL-3.0-or-later

/// The versions of the Model Context Protocol that are spoken.
enum ProtocolVersion {
  /// Each request names its version and what the client can do.
  static let modern = ["2026-07-28"]
  /// A handshake names them once; the newest first.
  static let handshake = ["2025-11-25", "2025-06-18"]

  static let versionKey = "io.modelcontextprotocol/protocolVersion"
  static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  static let serverKey = "io.modelcontextprotocol/serverInfo"
}

/// How a client talks.
enum Era: Sendable {
  case modern
  case handshake
}
