// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// What `hitl init` has copied into a folder: its `copies.txt`.
///
/// By it a copy that nobody changed is told from one that is somebody's own.
struct CopyRecord {
  struct Entry: Equatable {
    /// The hash of the file as it was copied.
    var hash: String
    /// The version of a questionnaire or pack, or `-`.
    var version: String
    /// Its path below the folder.
    var below: String
  }

  static let fileName = "copies.txt"
  private static let head = """
    # What hitl init has copied here. Keep this file with the copies: hitl check and
    # hitl init --update compare with it. A line for each file: sha256, version, path.

    """

  /// The version of the program that wrote it last.
  private(set) var program = Version.number
  /// Whether everything was copied, so that files of newer versions belong here too.
  var isWhole: Bool
  var entries: [CopyKey: Entry] = [:]

  init(isWhole: Bool) {
    self.isWhole = isWhole
  }

  /// The record of a folder; nil where there is none.
  ///
  /// - Throws: `FileProblem`, or `BadCopyRecord` where it is no record.
  static func read(in folder: String) throws -> CopyRecord? {
    let path = FileSystem.path(folder, fileName)
    guard FileSystem.hasEntry(path) else { return nil }
    try FileSystem.requireRegular(path, inside: folder)
    var record = CopyRecord(isWhole: false)
    var hasProgram = false
    for (index, line) in try FileSystem.text(path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { throw BadCopyRecord(path: path, line: index + 1) }
      if !hasProgram, fields[0] == "hitl", ["everything", "some"].contains(fields[2]) {
        record.program = fields[1]
        record.isWhole = fields[2] == "everything"
        hasProgram = true
      } else if let key = CopyKey(below: fields[2]), fields[0].utf8.count == 64 {
        record.entries[key] = Entry(hash: fields[0], version: fields[1], below: fields[2])
      } else {
        throw BadCopyRecord(path: path, line: index + 1)
      }
    }
    guard hasProgram else { throw BadCopyRecord(path: path, line: 1) }
    return record
  }

  /// The folder of copies that a folder of a kind belongs to; nil where it has another name.
  static func folder(of kind: ContentFolder.Kind, in part: ContentFolder) -> String? {
    var path = part.path[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard FileSystem.name(of: String(path)) == kind.rawValue else { return nil }
    return FileSystem.parent(of: String(path))
  }

  /// Whether a later program than this one has written it.
  var isOfNewerProgram: Bool {
    QuestionnaireVersion(Version.number).isOlder(than: QuestionnaireVersion(program))
  }

  /// The file's text, as the present program writes it.
  var text: String {
    let lines = entries.values.sorted { $0.below < $1.below }.map {
      "\($0.hash)\t\($0.version)\t\($0.below)\n"
    }
    return Self.head + "hitl\t\(Version.number)\t\(isWhole ? "everything" : "some")\n"
      + lines.joined()
  }

  /// Records that a copy was made of a file.
  mutating func add(_ file: ProgramFile, bytes: [UInt8]) {
    entries[file.key] = Entry(
      hash: SHA256.hexDigest(of: bytes), version: file.kind.version(of: bytes)?.text ?? "-",
      below: file.below)
  }
}

/// A record that somebody has damaged, such as by a merge.
struct BadCopyRecord: ReportedFailure {
  var path: String
  var line: Int

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        at: SourceLocation(file: path, line: line, column: 1),
        "not a line of what hitl init has copied",
        remedy: "bring the file back from version control, or remove it: hitl init --update then "
          + "compares with what hitl has shipped")
    ]
  }

  var exitStatus: ExitStatus { .badInput }
}
