// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// Finds the copies of a folder that are older than the program's files.
struct CopyCheck {
  /// How many names are told before the rest is counted.
  private static let namesShown = 5

  /// The folder of copies, with the folders of both kinds in it; nil where it cannot be told.
  private let root: String?
  private let copies: ContentCopies
  private let record: CopyRecord?
  /// Whether files are told of which nothing says who has changed them.
  private let namesUnrecorded: Bool

  /// What there is to say about the user's folder of some content.
  static func findings(in layers: ContentLayers) throws -> [Diagnostic] {
    guard let folder = layers.upper, layers.lower != nil else { return [] }
    let program = try ProgramFile.all().filter { $0.kind == layers.kind }
    let root = CopyRecord.folder(of: layers.kind, in: folder)
    let record = try root.flatMap { try CopyRecord.read(in: $0) }
    let copies = try ContentCopies(layers.kind, in: folder, record: record, program: program)
    return CopyCheck(copies, root: root, record: record).findings
  }

  /// What there is to say about files of a folder.
  static func findings(
    _ kind: ContentFolder.Kind, in files: [(name: String, path: String)]
  ) throws -> [Diagnostic] {
    guard let first = files.first else { return [] }
    let folder = ContentFile(name: first.name, path: first.path, isOwn: false).folder
    return try findings(in: ContentLayers(kind, checking: ContentFolder(at: folder)))
  }

  init(
    _ copies: ContentCopies, root: String?, record: CopyRecord?, namesUnrecorded: Bool = false
  ) {
    self.copies = copies
    self.root = root
    self.record = record
    self.namesUnrecorded = namesUnrecorded
  }

  var findings: [Diagnostic] {
    if let record, record.isOfNewerProgram {
      return [
        Diagnostic(
          .note, at: SourceLocation(file: copies.folder.path),
          "copied by hitl \(record.program), and this is \(Version.number)",
          remedy: "update the program to compare the copies with its own")
      ]
    }
    // A questionnaire is a law or a rule by itself; of templates there are many.
    let files = copies.copies
    let groups = copies.kind == .questionnaires ? files.map { [$0] } : [files]
    return groups.flatMap { group in
      [
        older(group.filter { if case .behind = $0.state { true } else { false } }),
        olderThanChanged(group.filter(isOvertaken)),
        unrecorded(group.filter { if case .unrecorded = $0.state { true } else { false } }),
        gone(group.filter { if case .gone = $0.state { true } else { false } }),
      ].compactMap(\.self)
    }
  }

  /// Whether the program's file has news for somebody's own.
  private func isOvertaken(_ copy: ContentCopies.Copy) -> Bool {
    switch copy.state {
    case .changed(let programToo): copy.isOlder || programToo && !copy.isRaised
    case .unrecorded: copy.isOlder
    default: false
    }
  }

  private func older(_ group: [ContentCopies.Copy]) -> Diagnostic? {
    let remedy =
      root.map { "run '\(CopyUpdate.command(for: $0))' to bring it up to date" } ?? compare(group)
    return finding(
      group, one: "a copy older than the program's", many: "copies older than the program's", remedy
    )
  }

  private func olderThanChanged(_ group: [ContentCopies.Copy]) -> Diagnostic? {
    let accept =
      copies.kind == .questionnaires
      ? "and raise the version"
      : "and run '\(CopyUpdate.command(for: root ?? "", options: "--update --accept"))'"
    return finding(
      group, one: "changed here, and the program has a newer one",
      many: "changed here, and the program has newer ones", "\(compare(group)) \(accept)")
  }

  private func unrecorded(_ group: [ContentCopies.Copy]) -> Diagnostic? {
    let group = group.filter { !$0.isOlder }
    guard namesUnrecorded else { return nil }
    let accept = CopyUpdate.command(for: root ?? "", options: "--update --accept")
    return finding(
      group, one: "differs from the program's, and nobody recorded which of them has changed",
      many: "differ from the program's, and nobody recorded which of them have changed",
      "\(compare(group)), then run '\(accept)'")
  }

  private func gone(_ group: [ContentCopies.Copy]) -> Diagnostic? {
    finding(
      group, .note, one: "a copy of what the program no longer has",
      many: "copies of what the program no longer has",
      "remove \(group.count == 1 ? "it" : "them") where nothing of yours needs "
        + (group.count == 1 ? "it" : "them"))
  }

  private func compare(_ group: [ContentCopies.Copy]) -> String {
    guard let first = group.first?.program else { return "" }
    let place =
      group.count == 1
      ? first.path : String(first.path.dropLast(first.below.count - first.kind.rawValue.count))
    return "take over what is new in \(place)"
  }

  /// One diagnostic for a file, or for several at their folder.
  private func finding(
    _ group: [ContentCopies.Copy], _ severity: Diagnostic.Severity = .warning, one: String,
    many: String, _ remedy: String
  ) -> Diagnostic? {
    guard let first = group.first else { return nil }
    if group.count == 1 {
      return Diagnostic(
        severity, at: SourceLocation(file: first.path), one + versions(of: first), remedy: remedy)
    }
    let shown = group.prefix(Self.namesShown).map(\.name).joined(separator: ", ")
    let rest = group.count - Self.namesShown
    return Diagnostic(
      severity, at: SourceLocation(file: copies.folder.path),
      "\(group.count) \(many): \(shown)" + (rest > 0 ? " and \(rest) more" : ""), remedy: remedy)
  }

  private func versions(of copy: ContentCopies.Copy) -> String {
    guard let version = copy.version, let installed = copy.programVersion else { return "" }
    return ": \(copies.kind.key(copy.name)) \(version.text), installed \(installed.text)"
  }
}
