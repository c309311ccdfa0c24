// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Where messages to the client go; a line each.
package protocol Outbox: Sendable {
  func send(_ line: String)
}

extension Outbox {
  /// - Parameter server: the name and version of who answers.
  func reply(
    _ id: JSONValue, _ result: JSONValue, _ era: Era, of method: String, by server: JSONValue
  ) {
    var result = result
    if era == .modern {
      result = result.adding(
        ("resultType", .text("complete")),
        ("_meta", .object((ProtocolVersion.serverKey, server))))
      if ServerMethod.cached.contains(method) {
        result = result.adding(("ttlMs", .number(0)), ("cacheScope", .text("private")))
      }
    }
    send(message: ("id", id), ("result", result))
  }

  func fail(_ id: JSONValue, _ error: ProtocolError) {
    send(
      message: ("id", id),
      (
        "error",
        .object(
          ("code", .number(Double(error.code))), ("message", .text(error.message)),
          ("data", error.data))
      ))
  }

  func progress(_ token: JSONValue, _ done: Int, of total: Int, _ message: String) {
    send(
      message: ("method", .text("notifications/progress")),
      (
        "params",
        .object(
          ("progressToken", token), ("progress", .number(Double(done))),
          ("total", .number(Double(total))), ("message", .text(message)))
      ))
  }

  private func send(message members: (String, JSONValue)...) {
    let given = members.map { JSONValue.Member(key: $0, value: $1) }
    send(JSONValue.object(JSONValue.members(("jsonrpc", .text("2.0"))) + given).line)
  }
}
