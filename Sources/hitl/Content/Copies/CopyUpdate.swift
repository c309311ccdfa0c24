// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Brings the copies of a folder up to date with the program, where nobody has changed them.
struct CopyUpdate {
  private let folder: String
  private let selection: Set<CopyKey>
  private let program: [ProgramFile]
  /// Whether files that were changed here are recorded as made from the program's present ones.
  private let accepts: Bool
  private var record: CopyRecord
  private var counts: [String: Int] = [:]

  /// How to ask for it.
  static func command(for folder: String, options: String = "--update") -> String {
    let name = folder == "hitl" || folder.isEmpty ? "" : " \(ShellWord.quoted(folder))"
    return "hitl init\(name) \(options)"
  }

  /// - Throws: `NoCopies` where there is nothing to update.
  init(
    of folder: String, selection: [ProgramFile], program: [ProgramFile], accepts: Bool,
    console: inout Console
  ) throws {
    let parts = ContentFolder.Kind.allCases.map { FileSystem.path(folder, $0.rawValue) }
    guard parts.contains(where: FileSystem.isFolder) else { throw NoCopies(folder: folder) }
    self.folder = folder
    self.selection = Set(selection.map(\.key))
    self.program = program
    self.accepts = accepts
    if let found = try CopyRecord.read(in: folder) {
      record = found
      if record.isOfNewerProgram { throw NewerCopies(folder: folder, program: record.program) }
    } else {
      record = CopyRecord(isWhole: false)
      console.show([
        Diagnostic(
          .note, at: SourceLocation(file: folder), "nobody recorded what was copied here",
          remedy: "the files are compared with those that hitl has shipped")
      ])
      let missing = try copies().flatMap(\.missing)
      // What used to be copied was everything; half of it tells such a folder from single files.
      record.isWhole = missing.count < program.count / 2
    }
  }

  /// Every file is replaced in one step, so that a run that breaks off can be repeated.
  mutating func run(console: inout Console) throws {
    for part in try copies() {
      for copy in part.copies {
        guard let file = copy.program, selection.contains(file.key) else { continue }
        try update(copy, from: file)
      }
      for file in part.missing where selection.contains(file.key) { try add(file) }
    }
    try FolderFilling.fill(folder, with: [(CopyRecord.fileName, record.text)])
    for part in try copies() {
      console.show(
        CopyCheck(part, root: folder, record: record, namesUnrecorded: true).findings)
    }
    console.tell(summary)
  }

  private mutating func update(_ copy: ContentCopies.Copy, from file: ProgramFile) throws {
    let bytes = try FileSystem.read(file.path)
    switch copy.state {
    case .current:
      record.add(file, bytes: bytes)
      count("as they were")
    case .ahead: count("newer than the program's")
    case .behind:
      try FileSystem.write(String(decoding: bytes, as: UTF8.self), to: copy.path)
      record.add(file, bytes: bytes)
      count("brought up to date")
    case .changed, .unrecorded, .gone, .own:
      if accepts { record.add(file, bytes: bytes) }
      count("changed here and kept")
    }
  }

  /// Adds a file that the program did not have when everything was copied.
  private mutating func add(_ file: ProgramFile) throws {
    guard record.isWhole, record.entries[file.key] == nil else { return }
    let bytes = try FileSystem.read(file.path)
    try FolderFilling.fill(folder, with: [(file.below, String(decoding: bytes, as: UTF8.self))])
    record.add(file, bytes: bytes)
    count("new")
  }

  private func copies() throws -> [ContentCopies] {
    try ContentFolder.Kind.allCases.compactMap { kind in
      let part = ContentFolder(at: FileSystem.path(folder, kind.rawValue))
      guard FileSystem.isFolder(part.path) else { return nil }
      return try ContentCopies(
        kind, in: part, record: record, program: program.filter { $0.kind == kind })
    }
  }

  private mutating func count(_ outcome: String) { counts[outcome, default: 0] += 1 }

  private var summary: String {
    let parts = [
      "brought up to date", "new", "as they were", "newer than the program's",
      "changed here and kept",
    ].compactMap { outcome in counts[outcome].map { "\($0) \(outcome)" } }
    return "\(folder): \(parts.isEmpty ? "no copies" : parts.joined(separator: ", "))"
  }
}

/// There is no folder of copies.
struct NoCopies: ReportedFailure {
  var folder: String

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        at: SourceLocation(file: folder), "no copies to bring up to date",
        remedy: "'hitl init' makes them")
    ]
  }

  var exitStatus: ExitStatus { .inputMissing }
}

/// The copies are from a later program than this one.
struct NewerCopies: ReportedFailure {
  var folder: String
  var program: String

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        at: SourceLocation(file: folder),
        "the copies are of hitl \(program), and this is \(Version.number)",
        remedy: "nothing was changed; update the program first")
    ]
  }

  var exitStatus: ExitStatus { .cannotWrite }
}
