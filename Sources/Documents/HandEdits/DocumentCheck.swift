// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Whether a file still says what would be generated today.
package struct DocumentCheck: Sendable {
  /// Missing and outdated text as errors, kept edits as notes.
  package let findings: [Diagnostic]
  package let states: [SectionStatus]

  package var isUpToDate: Bool { !findings.hasErrors }

  /// - Parameter existing: the file's text; nil where there is no file.
  package init(of document: GeneratedDocument, in existing: String?, file: String) {
    guard existing != nil else {
      states = []
      findings = [
        Diagnostic(at: SourceLocation(file: file), "the file is missing", remedy: Self.remedy)
      ]
      return
    }
    let merged = DocumentMerge.merge(document, into: existing, file: file)
    states = merged.states
    findings =
      merged.diagnostics + merged.states.compactMap { Self.finding($0, file) }
      + Self.additions(merged, file)
  }

  /// What a merge tells about the hand edits that it kept: notes, and warnings of newer text.
  package static func reports(of merged: MergedDocument, in file: String) -> [Diagnostic] {
    let edits = merged.states.compactMap { status -> Diagnostic? in
      switch status.state {
      case .fresh, .unchanged, .updated, .removed: return nil
      case .editedMoved:
        let below = merged.keptHeading.map { ", below '\($0)'" } ?? ""
        return Diagnostic(
          .warning, at: SourceLocation(file: file, line: status.line),
          "section '\(status.id)' of an earlier plan was edited by hand; it stands at the end now"
            + below,
          remedy: "bring over what still holds, and remove the rest")
      case .editedKept, .editedUnderAnother, .editedStale, .editedRemoved:
        var report = finding(status, file)
        if report?.severity == .error { report?.severity = .warning }
        return report
      }
    }
    return edits + additions(merged, file)
  }

  private static func additions(_ merged: MergedDocument, _ file: String) -> [Diagnostic] {
    merged.addedLines.map { line in
      Diagnostic(
        .note, at: SourceLocation(file: file, line: line),
        "text that was added by hand begins here and is kept")
    }
  }

  private static let remedy = "run hitl plan, then commit the result"

  private static func finding(_ status: SectionStatus, _ file: String) -> Diagnostic? {
    let place = SourceLocation(file: file, line: status.line)
    let name = "section '\(status.id)'"
    return switch status.state {
    case .unchanged: nil
    case .fresh: Diagnostic(at: place, "\(name) is missing", remedy: remedy)
    case .updated: Diagnostic(at: place, "\(name) is out of date", remedy: remedy)
    case .removed: Diagnostic(at: place, "\(name) is not part of the plan any more", remedy: remedy)
    case .editedKept: Diagnostic(.note, at: place, "\(name) was edited by hand and is kept")
    case .editedUnderAnother:
      Diagnostic(
        .warning, at: place,
        "\(name) was filled in under another verdict than the plan has now, and is kept",
        remedy: "ask those who signed again, or delete the section with its markers")
    case .editedStale:
      Diagnostic(
        at: place, "\(name) was edited by hand, and newer text exists",
        remedy: "bring the two together, then run hitl plan --edits accept, or --edits replace")
    case .editedMoved:
      Diagnostic(
        at: place, "\(name) of an earlier plan was edited by hand",
        remedy: "run hitl plan, which keeps it at the end of the file")
    case .editedRemoved:
      Diagnostic(
        at: place, "\(name) was edited by hand, and the plan has no such section any more",
        remedy: "run hitl plan --edits accept to keep it as your own text, or --edits replace")
    }
  }
}
