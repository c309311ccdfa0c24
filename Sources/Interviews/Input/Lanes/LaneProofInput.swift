// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// How many of the cases that were read bear out what is laxer in a lane: `clear: 54 of 60`.
///
/// With `picked` behind it somebody chose the cases, which say less than those that chance drew.
enum LaneProofInput {
  private static let picked = "picked"

  /// - Returns: what was counted, by the lanes' places.
  ///
  /// - Parameter others: the lanes that claim nothing.
  static func read(
    _ line: String, of lanes: [Lane], others: [Lane] = []
  ) throws(InputRefusal) -> [Int: Sample] {
    let example = "\(lanes.first?.name ?? "clear"): 54 of 60"
    var samples: [Int: Sample] = [:]
    let names = lanes.map { TypedText.singleLine($0.name) }
    for part in LineParts.split(TypedText.singleLine(line), known: names) {
      let pieces = part.split(separator: ":", maxSplits: 1).map(\.trimmingSpaces)
      guard pieces.count == 2 || lanes.count == 1, let counted = pieces.last else {
        throw InputRefusal(
          "\(VisibleText.quoted(part)) names no kind of case.", example: example)
      }
      if pieces.count == 2,
        let other = others.first(where: { NameLikeness.areOne($0.name, pieces[0]) })
      {
        throw InputRefusal(
          "No letter of \(VisibleText.quoted(other.name)) is laxer than for all cases, so there is "
            + "nothing to bear out.", example: example)
      }
      let place =
        pieces.count == 2 ? try LaneMention.place(of: pieces[0], among: lanes, example: example) : 0
      guard let sample = sample(counted) else {
        throw InputRefusal(
          "\(VisibleText.quoted(counted)) does not say how many cases of how many.",
          example: example)
      }
      samples[place] = sample
    }
    return samples
  }

  static func typed(_ sample: Sample) -> String {
    let right = sample.right.map { "\($0) of " } ?? ""
    return "\(right)\(sample.of ?? 0)\(sample.isDrawn ? "" : " \(picked)")"
  }

  /// What is known already; lanes of which nothing was counted are left out.
  static func typed(_ lanes: [Lane]) -> String {
    lanes.compactMap { lane in
      let sample = lane.answers.questions.sorted { $0.key < $1.key }.lazy
        .compactMap(\.value.sample).first { $0.right != nil && $0.of != nil }
      return sample.map { "\(TypedText.singleLine(lane.name)): \(typed($0))" }
    }.joined(separator: "; ")
  }

  /// `54 of 60`, `54/60`, `54 of 60 right`, `54 of 60 picked`.
  private static func sample(_ text: String) -> Sample? {
    var words = text.lowercased().replacing("/", with: " of ").split(separator: " ")
      .map(String.init)
    let isDrawn = words.last != picked
    if !isDrawn { words.removeLast() }
    if words.last == "right" { words.removeLast() }
    guard words.count == 3, words[1] == "of", let right = whole(words[0]), let of = whole(words[2]),
      of > 0, (0...of).contains(right)
    else { return nil }
    return Sample(right: right, of: of, isDrawn: isDrawn)
  }

  /// A whole number, with what people put between its thousands.
  private static func whole(_ word: String) -> Int? {
    WrittenNumber(word)?.certain?.wholeNumber
  }
}
