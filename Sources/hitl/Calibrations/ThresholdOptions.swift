// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// What a log is held to.
struct ThresholdOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The answer file of the workflow: its plan says thresholds, targets, bounds and gates.",
      valueName: "file"),
    completion: .file(extensions: InputFiles.extensions))
  var answerFile: String?

  // A number below 0 begins like an option, and is refused for what it is.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The confidence threshold in force.", valueName: "0.5 to 0.99"))
  var threshold: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The share of wrong results that is allowed among the cases that go alone.",
      valueName: "share"))
  var target: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The accepted chance that a certificate is wrong, in all runs together.", valueName: "share"))
  var delta = 0.05

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How often a log was calibrated, this time included.",
      discussion: """
        Each run spends its part of delta, so that looking often certifies nothing by chance. \
        Without it the answer file tells; where it tells nothing, this is the only look.
        """, valueName: "number"))
  var run: Int?

  @Option(help: ArgumentHelp("The model version to certify.", valueName: "version"))
  var model: String?

  @Flag(help: "Record run and threshold in the answer file, for its next plan.")
  var write = false

  /// Those given that say what a log is held to, as far as they can be told from what is usual.
  var given: [String] {
    [
      answerFile == nil ? nil : "--for", threshold == nil ? nil : "--threshold",
      target == nil ? nil : "--target", run == nil ? nil : "--run", model == nil ? nil : "--model",
      write ? "--write" : nil,
    ].compactMap(\.self)
  }

  func validate() throws {
    if let threshold, !(0.5...0.99).contains(threshold) {
      throw ValidationError("--threshold is a confidence from 0.5 to 0.99")
    }
    if let target, !(target > 0 && target < 1) {
      throw ValidationError("--target is a share between 0 and 1, such as 0.02")
    }
    if !(delta > 0 && delta < 1) {
      throw ValidationError("--delta is a share between 0 and 1, such as 0.05")
    }
    if let run, run < 1 { throw ValidationError("--run is a number from 1 on") }
    if answerFile == nil, (threshold == nil) != (target == nil) {
      throw ValidationError(
        "--threshold and --target go together; with --for FILE the plan says both")
    }
    if write, answerFile == nil || answerFile == "-" {
      throw ValidationError("--write records in an answer file; name it with --for FILE")
    }
  }
}
