// SPDX-License-Identifier: GPL-3.0-or-later

/// How long cases took, one number a case, in no order; 0 or more, finite, in seconds.
package struct CaseTimes: Sendable {
  /// From a case's arrival to its being settled.
  package var resolution: TimeList
  /// That the reviewer spent on it.
  package var review: TimeList

  package init(resolution: TimeList = TimeList(), review: TimeList = TimeList()) {
    self.resolution = resolution
    self.review = review
  }

  package mutating func append(_ other: CaseTimes) {
    resolution.append(other.resolution)
    review.append(other.review)
  }
}
