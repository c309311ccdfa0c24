// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes a path apart, from left to right.
struct LogPathParser {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func origin() -> LogPath.Origin {
    for (sign, origin) in [("$", LogPath.Origin.record), ("@", .second)] {
      if rest == sign || rest.hasPrefix("\(sign).") || rest.hasPrefix("\(sign)[") {
        rest = rest.dropFirst()
        if rest.first == "." { rest = rest.dropFirst() }
        return origin
      }
    }
    return .row
  }

  mutating func steps() throws(PathSlip) -> [LogPath.Step] {
    var steps: [LogPath.Step] = []
    if rest.first != "[" { steps.append(.key(try name())) }
    while let next = rest.first {
      guard steps.count < LogPath.mostSteps else {
        throw PathSlip(
          problem: "has more than \(LogPath.mostSteps) steps", remedy: "name a shorter way")
      }
      rest = rest.dropFirst()
      switch next {
      case ".": steps.append(.key(try name()))
      case "[": steps.append(try bracket())
      default:
        throw PathSlip(
          problem: "goes on with '\(next)' behind a quoted name",
          remedy: "write a dot between two names")
      }
    }
    guard case .key? = steps.first else {
      throw PathSlip(
        problem: "does not begin with a name", remedy: "begin with a column or key")
    }
    return steps
  }

  private mutating func name() throws(PathSlip) -> String {
    if let quote = rest.first, quote == "'" || quote == "\"" { return try quoted() }
    let name = rest.prefix { $0 != "." && $0 != "[" && $0 != "]" }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else {
      throw PathSlip(problem: "lacks a name", remedy: "write a name behind each dot")
    }
    return String(name)
  }

  private mutating func quoted() throws(PathSlip) -> String {
    let quote = rest.removeFirst()
    guard let end = rest.firstIndex(of: quote) else {
      throw PathSlip(problem: "has a quote that is not closed", remedy: "close it")
    }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private mutating func bracket() throws(PathSlip) -> LogPath.Step {
    let step: LogPath.Step
    switch rest.first {
    case "*":
      rest = rest.dropFirst()
      step = .every
    case "?":
      rest = rest.dropFirst()
      step = try filter()
    case "'", "\"":
      step = .key(try quoted())
    default:
      let digits = rest.prefix { $0.isNumber || $0 == "-" }
      rest = rest.dropFirst(digits.count)
      guard let index = Int(digits), abs(index) < 1_000_000 else {
        throw PathSlip(
          problem: "has brackets that are not understood",
          remedy: "write [0], [*], [?key=='value'] or ['a name']")
      }
      step = .index(index)
    }
    guard rest.first == "]" else {
      throw PathSlip(problem: "has a bracket that is not closed", remedy: "write ]")
    }
    rest = rest.dropFirst()
    return step
  }

  private mutating func filter() throws(PathSlip) -> LogPath.Step {
    var keys = [try filterName()]
    while rest.first == ".", keys.count < LogPath.mostSteps {
      rest = rest.dropFirst()
      keys.append(try filterName())
    }
    let sign = rest.prefix(2)
    guard sign == "==" || sign == "!=" else {
      throw PathSlip(
        problem: "has a filter without == or !=", remedy: "write [?key=='value']")
    }
    rest = rest.dropFirst(2)
    guard let quote = rest.first, quote == "'" || quote == "\"" else {
      throw PathSlip(
        problem: "has a filter whose value is not quoted", remedy: "write [?key=='value']")
    }
    return .filter(keys: keys, text: try quoted(), isEqual: sign == "==")
  }

  private mutating func filterName() throws(PathSlip) -> String {
    if let quote = rest.first, quote == "'" || quote == "\"" { return try quoted() }
    let name = rest.prefix { !".[]=!' ".contains($0) }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else {
      throw PathSlip(problem: "has a filter without a key", remedy: "write [?key=='value']")
    }
    return String(name)
  }
}
