// SPDX-License-Identifier: GPL-3.0-or-later

/// The share of the errors in front of them that reviewers let pass.
package struct ReviewersMiss: Hashable, Sendable {
  /// What samples are tested with where nobody knows it: three in ten rare errors among many right
  /// results (Kunar and others 2010).
  static let unknown = 0.3
  /// Above it a sample could prove nothing.
  static let most = 0.95

  /// Nil where nobody knows it.
  package let given: KnownRate?

  /// m of every test: the upper end of its interval, `unknown` where nobody knows it.
  package var tested: Planned<Double> {
    Planned(given.map { min(Self.most, $0.estimate.high) }, standIn: Self.unknown)
  }

  /// m where errors are counted: a range, also where nobody knows it.
  package var counted: Estimate {
    given?.estimate ?? Estimate(low: 0, mid: Self.unknown, high: Self.unknown)
  }
}
