// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents

/// Writes single documents into the output folder, or compares them with what is there.
struct DocumentPublisher {
  enum Action {
    case write(DocumentMerge.Edits)
    case check
  }

  /// What became of a document.
  enum Result {
    case done(Outcome)
    /// It could be neither written nor compared.
    case refused(ExitStatus)
  }

  enum Outcome: String {
    case new
    case updated
    case unchanged
    case upToDate = "up to date"
    case outOfDate = "out of date"
  }

  let folder: OutputFolder
  let action: Action

  var isCheck: Bool { if case .check = action { true } else { false } }

  /// - Parameter attempts: how often to begin anew where somebody else writes the document
  ///   meanwhile, so that what they wrote is merged too.
  func publish(
    _ generated: GeneratedDocument, as document: String, from source: PlanSource? = nil,
    attempts: Int = 5, console: inout Console
  ) -> Result {
    let file = folder.path(of: document)
    do throws(FileProblem) {
      let existing = try folder.text(of: document)
      switch action {
      case .check:
        let check = DocumentCheck(of: generated, in: existing, file: file)
        console.show(check.findings)
        return .done(check.isUpToDate ? .upToDate : .outOfDate)
      case .write(let edits):
        let merged = DocumentMerge.merge(
          generated, into: existing, file: file, edits: edits, source: source)
        console.show(merged.diagnostics)
        guard let text = merged.text else { return .refused(.cannotWrite) }
        console.show(DocumentCheck.reports(of: merged, in: file))
        if merged.hasChanged { try folder.write(text, to: document, over: existing) }
        return .done(existing == nil ? .new : merged.hasChanged ? .updated : .unchanged)
      }
    } catch {
      if error.code == FileProblem.changed, attempts > 1 {
        return publish(
          generated, as: document, from: source, attempts: attempts - 1, console: &console)
      }
      console.show([error.diagnostic])
      return .refused(error.exitStatus)
    }
  }
}

extension DocumentPublisher.Outcome {
  /// What became of a plan of which this is one document and the other one another.
  func with(_ other: Self) -> Self {
    if self == other { return self }
    return [self, other].contains(.outOfDate) ? .outOfDate : .updated
  }

  /// Whether the document says now what it said before the run.
  var isAsBefore: Bool { self == .unchanged || self == .upToDate }
}
