// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// The files of one kind in a folder of copies, compared with the program's.
struct ContentCopies {
  enum State {
    /// The same as the program's.
    case current
    /// As it was copied, and the program's is another by now.
    case behind
    /// As it was copied, from a program with a newer version of it.
    case ahead
    /// Changed here; `programToo` where the program's is another than the one that was copied.
    case changed(programToo: Bool)
    /// Different, and nothing tells who has changed.
    case unrecorded
    /// It was the program's, which has it no more.
    case gone
    /// Never the program's.
    case own
  }

  struct Copy {
    var name: String
    var path: String
    var state: State
    /// The program's file, where it has one.
    var program: ProgramFile?
    /// The versions of a questionnaire or pack.
    var version: QuestionnaireVersion?
    var programVersion: QuestionnaireVersion?
    /// Whether its version has been raised since it was copied.
    var isRaised = false

    /// Whether its version is older than the program's.
    var isOlder: Bool {
      guard let version, let programVersion else { return false }
      return version.isOlder(than: programVersion)
    }

    fileprivate var isNewer: Bool {
      guard let version, let programVersion else { return false }
      return programVersion.isOlder(than: version)
    }
  }

  let kind: ContentFolder.Kind
  let folder: ContentFolder
  private(set) var copies: [Copy] = []
  /// Those of the program's files that are not here.
  let missing: [ProgramFile]

  /// - Parameter program: the program's files of this kind.
  init(
    _ kind: ContentFolder.Kind, in folder: ContentFolder, record: CopyRecord?,
    program: [ProgramFile]
  ) throws {
    self.kind = kind
    self.folder = folder
    let files = try folder.files(of: kind)
    let own = Dictionary(program.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let here = Set(files.map { CopyKey(kind, $0.name) })
    missing = program.filter { !here.contains($0.key) }
    for file in files {
      let key = CopyKey(kind, file.name)
      copies.append(
        try copy(file, program: own[key], recorded: record?.entries[key]))
    }
  }

  private func copy(
    _ file: (name: String, path: String), program: ProgramFile?,
    recorded: CopyRecord.Entry?
  ) throws -> Copy {
    let bytes = try folder.read(file.path)
    let hash = SHA256.hexDigest(of: bytes)
    guard let program else {
      let wasShipped = recorded != nil || UnrecordedCopies.contains(hash)
      return Copy(name: file.name, path: file.path, state: wasShipped ? .gone : .own)
    }
    let programBytes = try FileSystem.read(program.path)
    var copy = Copy(name: file.name, path: file.path, state: .current, program: program)
    copy.version = kind.version(of: bytes)
    copy.programVersion = kind.version(of: programBytes)
    copy.isRaised = recorded.map { $0.version != copy.version?.text ?? "-" } ?? false
    if bytes != programBytes {
      if hash == recorded?.hash || UnrecordedCopies.contains(hash) {
        copy.state = copy.isNewer ? .ahead : .behind
      } else if let recorded {
        copy.state = .changed(programToo: recorded.hash != SHA256.hexDigest(of: programBytes))
      } else {
        copy.state = .unrecorded
      }
    }
    return copy
  }
}
