// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Assistants

struct McpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serves an assistant over the Model Context Protocol, on standard input and output.",
    discussion: """
      An assistant asks a person and proposes; hitl checks, calculates and decides by rule. The server \
      reads and writes nothing but files below the folder, and writes nothing without one. It uses no \
      network. Assistants start it themselves; see docs/assistants.md.
      """)

  @Option(
    help: ArgumentHelp("Folder with the answer files.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup(title: "Content") var content: ContentOptions

  func run() throws {
    var home: AssistantFolder?
    if let folder { home = try AssistantFolder(folder) }
    let queue = DeskQueue(try FolderDesk(content: content, folder: home))
    let server = AssistantServer(
      version: Version.number, outbox: OutputLines(), perform: { queue.perform($0) })
    var input = LineInput(limit: AssistantServer.mostBytes)
    while let line = input.next() {
      switch line {
      case .bytes(let bytes): server.receive(bytes)
      case .tooLong: server.refuseLong()
      }
    }
    queue.finish()
  }
}
