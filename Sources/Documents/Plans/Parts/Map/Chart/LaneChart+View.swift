// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

extension LaneChart {
  static let view = TemplateView<LaneChart>(
    .list("nodes", of: node, \.nodes),
    .list("edges", of: edge, \.edges),
    .flag("has_crossing", \.hasCrossing))

  private static let node = TemplateView<Node>(
    .text("id", \.id),
    .text("first_line") { $0.lines.first },
    .texts("more_lines") { Array($0.lines.dropFirst()) },
    .word("kind", \.kind),
    .flag("is_proposal", \.isProposal),
    .flag("is_second", \.isSecond))

  private static let edge = TemplateView<Edge>(
    .text("from", \.from),
    .text("to", \.to),
    .word("style", \.style),
    .text("lane", \.lane),
    .word("label", \.label))
}
