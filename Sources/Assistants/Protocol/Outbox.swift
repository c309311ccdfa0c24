// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Where messages to the client go; a line each.
package protocol Outbox: Sendable {
  func send(_ line: String)
}

extension Outbox {
  func reply(_ id: JSONValue, _ result: JSONValue, _ era: Era, of method: String) {
    var result = result
    if era == .modern {
      result = result.adding(
        ("resultType", .text("complete")),
        ("_meta", .of((ProtocolVersion.serverKey, AssistantServer.identity))))
      if ServerMethod.cached.contains(method) {
        result = result.adding(("ttlMs", .number(0)), ("cacheScope", .text("private")))
      }
    }
    send(
      JSONLine.text(of: .of(("jsonrpc", .text("2.0")), ("id", id), ("result", result))))
  }

  func fail(_ id: JSONValue, _ error: ProtocolError) {
    send(
      JSONLine.text(
        of: .of(
          ("jsonrpc", .text("2.0")), ("id", id),
          (
            "error",
            .of(
              ("code", .number(Double(error.code))), ("message", .text(error.message)),
              ("data", error.data))
          ))))
  }

  func progress(_ token: JSONValue, _ done: Int, of total: Int, _ message: String) {
    send(
      JSONLine.text(
        of: .of(
          ("jsonrpc", .text("2.0")), ("method", .text("notifications/progress")),
          (
            "params",
            .of(
              ("progressToken", token), ("progress", .number(Double(done))),
              ("total", .number(Double(total))), ("message", .text(message)))
          ))))
  }
}
