// SPDX-License-Identifier: GPL-3.0-or-later

/// How long cases took, one number a case, in no order; 0 or more, finite, in seconds.
package struct CaseTimes: Hashable, Sendable {
  /// From a case's arrival to its being settled.
  package var resolution: [Float]
  /// That the reviewer spent on it.
  package var review: [Float]

  package init(resolution: [Float] = [], review: [Float] = []) {
    self.resolution = resolution
    self.review = review
  }

  package static func + (left: Self, right: Self) -> Self {
    CaseTimes(
      resolution: left.resolution + right.resolution, review: left.review + right.review)
  }
}
