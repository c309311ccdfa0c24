// SPDX-License-Identifier: GPL-3.0-or-later

/// What a client can ask for.
enum ServerMethod: String {
  case discover = "server/discover"
  case initialize
  case ping
  case listTools = "tools/list"
  case callTool = "tools/call"
  case listResources = "resources/list"
  case listTemplates = "resources/templates/list"
  case readResource = "resources/read"
  case listPrompts = "prompts/list"
  case getPrompt = "prompts/get"

  /// Results that say how long they may be kept.
  static let cached: Set<String> = [
    discover.rawValue, listTools.rawValue, listResources.rawValue, listTemplates.rawValue,
    readResource.rawValue, listPrompts.rawValue,
  ]

  /// Whether it needs the desk, and so waits for what is under way there.
  var needsDesk: Bool {
    [.callTool, .listResources, .readResource, .getPrompt].contains(self)
  }
}
