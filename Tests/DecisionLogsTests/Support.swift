// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import ShippedContent
import StrictYAML

@testable import DecisionLogs

/// Reads logs that a test writes.
enum Sample {
  /// A map as YAML, or what is wrong with it.
  static func map(_ text: String) throws -> LogMap {
    var problems: [Diagnostic] = []
    let file = SourceFile(name: "map.yaml", bytes: Array(text.utf8))
    guard let map = LogMap(file, diagnostics: &problems) else { throw Refused(problems) }
    return map
  }

  /// A map that is shipped.
  static func shipped(_ id: String) throws -> LogMap {
    try map(
      String(
        contentsOf: Shipped.root.appending(path: "questionnaires/logs/\(id).yaml"), encoding: .utf8)
    )
  }

  /// A map with columns given as lines of YAML.
  static func map(columns: String, more: String = "") throws -> LogMap {
    try map("hitl: 1\nid: own\ntitle: Own\n\(more)\ncolumns:\n\(columns)")
  }

  static func fixture(_ name: String) throws -> Data {
    try Data(contentsOf: Shipped.root.appending(path: "Tests/Fixtures/logs/\(name)"))
  }

  /// Reads bytes as a file.
  static func report(
    _ bytes: Data, _ map: LogMap, second: Data? = nil,
    change: (inout LogRequest) -> Void = { _ in }
  ) throws -> LogReport {
    let file = try TemporaryFile(bytes)
    let other = try second.map(TemporaryFile.init)
    var request = LogRequest(map)
    request.maxBad = 1
    request.second = other.map {
      LogInput(descriptor: $0.descriptor, name: "second", spoolFolder: "/tmp")
    }
    change(&request)
    return try read(
      LogInput(descriptor: file.descriptor, name: "log", spoolFolder: "/tmp"), request)
  }

  static func report(
    _ text: String, _ map: LogMap, change: (inout LogRequest) -> Void = { _ in }
  ) throws -> LogReport {
    try report(Data(text.utf8), map, change: change)
  }

  /// Reads bytes through a pipe.
  static func report(piped bytes: Data, _ map: LogMap) throws -> LogReport {
    let pipe = Pipe()
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: bytes)
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var request = LogRequest(map)
    request.maxBad = 1
    return try read(
      LogInput(
        descriptor: pipe.fileHandleForReading.fileDescriptor, name: "-", spoolFolder: "/tmp"),
      request)
  }

  private static func read(_ input: LogInput, _ request: LogRequest) throws(Refused) -> LogReport {
    do throws(LogProblem) {
      return try LogReading.report(on: input, request)
    } catch {
      throw Refused(error.diagnostics)
    }
  }

  /// Bytes packed by gzip.
  static func packed(_ bytes: Data) throws -> Data {
    let file = try TemporaryFile(bytes)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return pipe.fileHandleForReading.readDataToEndOfFile()
  }
}

/// What a reading was refused with.
struct Refused: Error {
  var diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  var words: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// A file that is gone with the value.
final class TemporaryFile {
  let path: String
  let descriptor: Int32

  init(_ bytes: Data) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)").path
    try bytes.write(to: URL(filePath: path))
    descriptor = open(path, O_RDONLY)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }
}

extension TimeList {
  /// All times, the shortest first.
  var sorted: [Float] {
    var all: [Float] = []
    forEachPart { all += $0 }
    return all.sorted()
  }
}
