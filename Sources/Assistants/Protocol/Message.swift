// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// What a client sends: a request, a notification, or an answer, of which none is awaited.
enum Message {
  case request(id: JSONValue, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case answer

  /// What is wrong with a message, with its id as far as it has one.
  struct Failure: Error {
    let id: JSONValue
    let error: ProtocolError
  }

  init(_ bytes: [UInt8]) throws(Failure) {
    let value: JSONValue
    do throws(JSONReader.Failure) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw Failure(
        id: .null, error: .parse("no JSON: \(error.message) at byte \(error.offset + 1)"))
    }
    if case .list = value {
      throw Failure(
        id: .null,
        error: .invalidRequest("batches are no part of the protocol; send each message by itself"))
    }
    let id = value["id"]
    let known: JSONValue? =
      switch id {
      case .text, .number: id
      default: nil
      }
    guard case .object = value, value["jsonrpc"]?.string == "2.0" else {
      throw Failure(id: known ?? .null, error: .invalidRequest("no message of JSON-RPC 2.0"))
    }
    guard let method = value["method"]?.string else {
      guard value["result"] != nil || value["error"] != nil else {
        throw Failure(id: known ?? .null, error: .invalidRequest("a message without a method"))
      }
      self = .answer
      return
    }
    let params = value["params"] ?? .object([])
    guard case .object = params else {
      throw Failure(id: known ?? .null, error: .invalidParams("params must be an object"))
    }
    if id == nil {
      self = .notification(method: method, params: params)
    } else if let known {
      self = .request(id: known, method: method, params: params)
    } else {
      throw Failure(id: .null, error: .invalidRequest("an id is a text or a number"))
    }
  }
}
