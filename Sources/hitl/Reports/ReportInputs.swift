// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Reports

/// The documents that the paths of a command line name.
struct ReportInputs {
  static let ending = "md"

  private(set) var sources: [ReportSource] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The worst of what kept a document from being read.
  private(set) var status: ExitStatus = .done

  /// A document that is named twice is read once.
  ///
  /// A report without one of its documents would not be missed by whoever reads it, so that one
  /// that cannot be read is an error for all.
  init(_ paths: [String]) {
    var named = NamedFiles()
    for path in paths {
      if isMissingFolder(path) { continue }
      do throws(FileProblem) {
        let isFolder = FileSystem.isFolder(path)
        let files = isFolder ? try Self.files(in: path) : [path]
        if files.isEmpty {
          refuse(
            path, "no plans in this folder",
            remedy:
              "write them with hitl plan; a report is made of files that end in .\(Self.ending)")
        }
        for file in files where named.isNew(file) {
          read(file, inFolder: isFolder ? path : nil)
        }
      } catch {
        refuse(error)
      }
    }
  }

  /// Whether a folder of plans is named that is not there; a name without an ending is one.
  private mutating func isMissingFolder(_ path: String) -> Bool {
    guard !path.isEmpty, !FileSystem.hasEntry(path), !FileSystem.name(of: path).contains(".") else {
      return false
    }
    refuse(
      path, "there is no such folder",
      remedy: "write plans with 'hitl plan PATH' first, or name the folder that has them")
    return true
  }

  private static func files(in folder: String) throws(FileProblem) -> [String] {
    try FileSystem.names(in: folder)
      .filter { !$0.hasPrefix(".") && $0.hasSuffix(".\(ending)") }
      .map { FileSystem.path(folder, $0) }
      .filter { !FileSystem.isFolder($0) }
  }

  private mutating func read(_ file: String, inFolder folder: String?) {
    do throws(FileProblem) {
      guard !file.isEmpty else { throw FileProblem("''", doing: .reading, because: ENOENT) }
      if let folder {
        try FileSystem.requireRegular(file, inside: folder)
      } else {
        try FileSystem.requireRegular(file)
      }
      let bytes = try FileSystem.read(file, upTo: ReportSource.mostBytes)
      guard bytes.count <= ReportSource.mostBytes else {
        // The report says what it takes; of this, no more is read than shows that it is too much.
        return add(file, String(decoding: bytes, as: UTF8.self))
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileProblem(file, doing: .reading, because: EILSEQ)
      }
      add(file, text)
    } catch {
      refuse(error)
    }
  }

  private mutating func add(_ file: String, _ text: String) {
    let name = FileSystem.name(of: file)
    let stem = name.hasSuffix(".\(Self.ending)") ? String(name.dropLast(3)) : name
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    sources.append(
      ReportSource(name: stem, file: file, text: String(text.unicodeScalars.dropFirst(start))))
  }

  private mutating func refuse(_ problem: FileProblem) {
    diagnostics.append(problem.diagnostic)
    status = max(status, problem.exitStatus)
  }

  private mutating func refuse(_ path: String, _ message: String, remedy: String) {
    diagnostics.append(Diagnostic(at: SourceLocation(file: path), message, remedy: remedy))
    status = max(status, .inputMissing)
  }
}
