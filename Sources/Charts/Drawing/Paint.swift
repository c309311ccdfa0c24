// SPDX-License-Identifier: GPL-3.0-or-later

/// The colors of charts, by what they are for.
///
/// Each stands in the picture as it is on paper; a page may give its class another one at night.
/// Nothing is told by color alone.
package enum Paint: String, CaseIterable, Sendable {
  case none
  /// Text and what must be seen.
  case ink
  /// Text that explains.
  case soft
  /// Lines behind the rest.
  case rule
  case paper
  /// Behind what belongs together.
  case band
  case system
  case person
  case personEdge
  case bar

  package var onPaper: String {
    switch self {
    case .none: "none"
    case .ink: "#1f2328"
    case .soft: "#57606a"
    case .rule: "#d0d7de"
    case .paper: "#ffffff"
    case .band: "#f6f8fa"
    case .system: "#eaeef2"
    case .person: "#ddf4ff"
    case .personEdge: "#0550ae"
    case .bar: "#2f6f9f"
    }
  }

  /// The class of a surface in this color.
  package var fillClass: String { "f-\(rawValue)" }

  /// The class of a line in this color.
  package var strokeClass: String { "s-\(rawValue)" }
}
