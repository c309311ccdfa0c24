// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Documents
import Plans
import Questionnaires
import Synchronization
import Testing

@testable import Assistants

/// The protocol without files: what is answered to what.
struct AssistantServerTests {
  /// Keeps what is sent.
  private final class Sent: Outbox {
    let lines = Mutex<[String]>([])

    func send(_ line: String) { lines.withLock { $0.append(line) } }

    /// The messages, each as a value.
    var messages: [JSONValue] {
      lines.withLock { $0 }.compactMap { try? JSONReader.value(of: Array($0.utf8)) }
    }
  }

  /// A desk without anything on it.
  private final class EmptyDesk: Desk {
    var hasFolder: Bool { false }
    func names() throws(ToolFailure) -> [String] { [] }
    func read(_ source: AnswerSource, set overrides: [AnswerOverride]) -> Reading {
      Reading(source: "", workflow: nil, problems: [])
    }
    func questionnaire(_ id: String) throws(ToolFailure) -> Questionnaire { throw .problem("none") }
    func planner(by questionnaire: Questionnaire) throws(ToolFailure) -> Planner {
      throw .problem("none")
    }
    func simulation(
      of workflow: ReadWorkflow, shares: [Double], limits: [MarkLimitChoice]
    ) throws(ToolFailure) -> Simulation { throw .problem("none") }
    func documents(of plan: Plan) throws(ToolFailure) -> PlanDocuments { throw .problem("none") }
    func handbook() throws(ToolFailure) -> String { "# Handbook" }
    func prompt(_ text: PromptText, for subject: String?) throws(ToolFailure) -> String {
      "\(text) \(subject ?? "")"
    }
    func text(of name: String) throws(ToolFailure) -> (text: String, fingerprint: String) {
      throw .problem("none")
    }
    func answerText(of json: String) throws(ToolFailure) -> String { json }
    func marked(
      _ page: String, named name: String, for answers: String
    ) throws(ToolFailure) -> String { page }
    func save(
      _ text: String, as name: String, over fingerprint: String?
    ) throws(ToolFailure) -> String { throw .problem("none") }
  }

  /// What is answered to some messages; what needs the desk is worked on at once.
  private func answers(to messages: String...) -> [JSONValue] {
    let sent = Sent()
    let server = AssistantServer(version: "1", outbox: sent) { $0(EmptyDesk()) }
    for message in messages { server.receive(Array(message.utf8)) }
    return sent.messages
  }

  private static let meta = """
    "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
    "io.modelcontextprotocol/clientCapabilities":{}}
    """

  private func call(_ tool: String, _ arguments: String, more: String = "") -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(tool)","#
      + #""arguments":\#(arguments),\#(Self.meta)}}"#
  }

  @Test func `every tool has schemas for what it takes and gives`() {
    for tool in Tools.all {
      #expect(tool.listed["inputSchema"]?["additionalProperties"]?.bool == false)
      #expect(tool.output["required"]?.values?.contains(.text("problems")) == true)
      #expect(tool.required.allSatisfy { name in tool.arguments.contains { $0.0 == name } })
    }
    #expect(Set(Tools.all.map(\.name)).count == Tools.all.count)
    #expect(Tools.all.filter(\.writes).map(\.name) == ["save"])
  }

  @Test func `an argument that a tool does not take is a result`() {
    let answer = answers(to: call("assess", #"{"file":"a"}"#)).first
    #expect(answer?["result"]?["isError"]?.bool == true)
    let problem = answer?["result"]?["structuredContent"]?["problems"]?.values?.first
    #expect(problem?["remedy"]?.string?.contains("files") == true)
  }

  @Test func `a tool that is not there is an error`() {
    #expect(answers(to: call("guess", "{}")).first?["error"]?["code"]?.double == -32_602)
  }

  @Test func `a cancelled request that waits is not answered`() {
    let sent = Sent()
    let waiting = Mutex<[@Sendable (any Desk) -> Void]>([])
    let server = AssistantServer(version: "1", outbox: sent) { work in
      waiting.withLock { $0.append(work) }
    }
    server.receive(Array(call("assess", "{}").utf8))
    let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#
    server.receive(Array(cancel.utf8))
    for work in waiting.withLock({ $0 }) { work(EmptyDesk()) }
    #expect(sent.messages.isEmpty)
    // Its id is free again.
    server.receive(Array(call("assess", "{}").utf8))
    waiting.withLock { $0.last }?(EmptyDesk())
    #expect(sent.messages.count == 1)
  }

  @Test func `requests with one id are answered and taken back alike`() {
    let sent = Sent()
    let waiting = Mutex<[@Sendable (any Desk) -> Void]>([])
    let server = AssistantServer(version: "1", outbox: sent) { work in
      waiting.withLock { $0.append(work) }
    }
    for _ in 1...2 { server.receive(Array(call("assess", "{}").utf8)) }
    for work in waiting.withLock({ $0 }) { work(EmptyDesk()) }
    #expect(sent.messages.count == 2)
    #expect(sent.messages.first == sent.messages.last)
    waiting.withLock { $0 = [] }
    for _ in 1...2 { server.receive(Array(call("assess", "{}").utf8)) }
    let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#
    server.receive(Array(cancel.utf8))
    for work in waiting.withLock({ $0 }) { work(EmptyDesk()) }
    #expect(sent.messages.count == 2)
  }

  @Test func `results of lists say how long they hold, in the newest protocol alone`() {
    let modern = #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(Self.meta)}}"#
    let result = answers(to: modern).first?["result"]
    #expect(result?["ttlMs"]?.double == 0)
    #expect(result?["resultType"]?.string == "complete")
    let old = answers(
      to: #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"x"}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#)
    #expect(old.last?["result"]?["ttlMs"] == nil)
    #expect(old.last?["result"]?["tools"]?.values?.count == Tools.all.count)
  }

  @Test func `a resource that is not there has the number of its time`() {
    let params = #""params":{"uri":"hitl://x",\#(Self.meta)}"#
    let modern = answers(to: #"{"jsonrpc":"2.0","id":1,"method":"resources/read",\#(params)}"#)
    #expect(modern.first?["error"]?["code"]?.double == -32_602)
    let old = answers(
      to: #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"x"}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{"uri":"hitl://x"}}"#)
    #expect(old.last?["error"]?["code"]?.double == -32_002)
  }
}
