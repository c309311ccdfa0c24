// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Synchronization

/// A server of the Model Context Protocol: a message in, messages out.
///
/// What needs the desk is handed to `perform`, one after the other; everything else is answered at
/// once, so that a long call keeps nobody from cancelling it.
package final class AssistantServer: Sendable {
  /// Bytes of a message beyond which it is refused.
  package static let mostBytes = 32_000_000

  private struct State {
    /// Whether a client has shaken hands.
    var isInitialized = false
    /// What is under way, by the text of its id.
    ///
    /// A client may use an id twice at once: whether the
    /// first is still under way then is chance, so that both are answered and taken back alike.
    var running: [String: [Cancellation]] = [:]

    mutating func end(_ request: Cancellation, _ key: String) {
      running[key]?.removeAll { $0 === request }
      if running[key]?.isEmpty == true { running[key] = nil }
    }
  }

  private let outbox: any Outbox
  private let perform: @Sendable (@escaping @Sendable (any Desk) -> Void) -> Void
  private let state = Mutex(State())
  /// The name and version of the server.
  private let identity: JSONValue

  /// - Parameter perform: runs work that needs the desk, in order, each by itself.
  package init(
    version: String, outbox: any Outbox,
    perform: @escaping @Sendable (@escaping @Sendable (any Desk) -> Void) -> Void
  ) {
    identity = .object(
      ("name", .text("hitl")),
      ("title", .text("hitl: what to automate, review, or leave to people")),
      ("version", .text(version)))
    self.outbox = outbox
    self.perform = perform
  }

  /// Takes a message that is too long to be read.
  package func refuseLong() {
    outbox.fail(
      .null, .invalidRequest("a message of more than \(Self.mostBytes) bytes is not read"))
  }

  /// Takes a message; empty lines are none.
  package func receive(_ line: [UInt8]) {
    guard line.contains(where: { $0 > 0x20 }) else { return }
    do throws(Message.Failure) {
      switch try Message(line) {
      case .answer: break
      case .notification(let method, let params): note(method, params)
      case .request(let id, let method, let params): answer(id, method, params)
      }
    } catch {
      outbox.fail(error.id, error.error)
    }
  }

  private func note(_ method: String, _ params: JSONValue) {
    guard method == "notifications/cancelled", let id = params["requestId"] else { return }
    state.withLock { state in
      for request in state.running[id.line] ?? [] { request.cancel() }
    }
  }

  private func answer(_ id: JSONValue, _ method: String, _ params: JSONValue) {
    do throws(ProtocolError) {
      guard let known = ServerMethod(rawValue: method) else { throw .unknownMethod(method) }
      let era = try era(of: known, params)
      guard known.needsDesk else {
        outbox.reply(id, try result(of: known, params, era), era, of: method, by: identity)
        return
      }
      begin(id, known, params, era)
    } catch {
      outbox.fail(id, error)
    }
  }

  /// How the client talks; refuses a version that is not spoken, and who has not said any.
  private func era(of method: ServerMethod, _ params: JSONValue) throws(ProtocolError) -> Era {
    if method == .initialize { return .handshake }
    let meta = params["_meta"]
    if let version = meta?[ProtocolVersion.versionKey] {
      guard let text = version.string else {
        throw .invalidParams("\(ProtocolVersion.versionKey) must be a text")
      }
      guard ProtocolVersion.modern.contains(text) else { throw .unsupported(text) }
      guard case .object? = meta?[ProtocolVersion.capabilitiesKey] else {
        throw .invalidParams("_meta lacks \(ProtocolVersion.capabilitiesKey)")
      }
      return .modern
    }
    guard method != .discover else {
      throw .invalidParams(
        "_meta lacks \(ProtocolVersion.versionKey) and \(ProtocolVersion.capabilitiesKey)")
    }
    guard method == .ping || state.withLock({ $0.isInitialized }) else {
      throw .invalidRequest(
        "send initialize first, or name the version of the protocol in the _meta of each request")
    }
    return .handshake
  }

  private func result(
    of method: ServerMethod, _ params: JSONValue, _ era: Era
  ) throws(ProtocolError) -> JSONValue {
    switch method {
    case .discover:
      return Self.offer.adding(("supportedVersions", .texts(ProtocolVersion.modern)))
    case .initialize:
      let asked = params["protocolVersion"]?.string
      guard let asked else { throw .invalidParams("initialize lacks protocolVersion") }
      state.withLock { $0.isInitialized = true }
      let spoken = ProtocolVersion.handshake
      return Self.offer.adding(
        ("protocolVersion", .text(spoken.contains(asked) ? asked : spoken[0])),
        ("serverInfo", identity))
    case .listTools: return .object(("tools", .list(Tools.all.map(\.listed))))
    case .listTemplates: return .object(("resourceTemplates", .list(Resources.templates)))
    case .listPrompts: return .object(("prompts", .list(Prompts.listed)))
    case .ping, .callTool, .listResources, .readResource, .getPrompt: return .object([])
    }
  }

  private static let offer = JSONValue.object(
    (
      "capabilities",
      .object(("tools", .object([])), ("resources", .object([])), ("prompts", .object([])))
    ),
    (
      "instructions",
      .text(
        "hitl decides by rule; never make up a verdict or a number. Ask with 'questions', look with "
          + "'check', decide with 'assess', write with 'plan'. What nobody said is \"?\"; what you "
          + "suggest is marked proposed: yes. The prompts 'interview' and 'write' say how.")
    ))

  private func begin(
    _ id: JSONValue, _ method: ServerMethod, _ params: JSONValue, _ era: Era
  ) {
    let key = id.line
    let cancellation = Cancellation()
    state.withLock { $0.running[key, default: []].append(cancellation) }
    perform { [self] desk in
      defer { state.withLock { $0.end(cancellation, key) } }
      work(id, DeskCall(method: method, params: params, era: era), cancellation, at: desk)
    }
  }

  /// Works on a request and answers it, unless it was taken back.
  private func work(
    _ id: JSONValue, _ call: DeskCall, _ cancellation: Cancellation, at desk: any Desk
  ) {
    guard !cancellation.isCancelled else { return }
    let outbox = outbox
    var tell: (@Sendable (Int, Int, String) -> Void)?
    if let token = call.params["_meta"]?["progressToken"] {
      tell = { done, total, message in outbox.progress(token, done, of: total, message) }
    }
    do throws(ProtocolError) {
      let progress = Progress(cancellation: cancellation, tell: tell)
      guard let result = try call.result(at: desk, telling: progress),
        !cancellation.isCancelled
      else { return }
      outbox.reply(id, result, call.era, of: call.method.rawValue, by: identity)
    } catch {
      outbox.fail(id, error)
    }
  }
}
