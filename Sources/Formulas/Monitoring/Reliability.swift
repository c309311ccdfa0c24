// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a stated confidence is from how often it is right, without bins.
///
/// T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021): the isotonic fit is at once the curve,
/// the map that puts the confidence right, and the split of the Brier score into what recalibration
/// would save (MCB), what the ranking is worth (DSC), and what nobody can know (UNC).
package struct Reliability: Hashable, Sendable {
  /// The cases of one confidence.
  package struct Point: Hashable, Sendable {
    /// 0...1.
    package var confidence: Double
    /// The weight of the cases, above 0, and of the right ones.
    package var weight: Double
    package var right: Double

    package init(confidence: Double, weight: Double, right: Double) {
      self.confidence = confidence
      self.weight = weight
      self.right = right
    }
  }

  /// A confidence and how often it is right.
  package struct Fit: Hashable, Sendable {
    package let confidence: Double
    package let right: Double
    package let weight: Double
  }

  /// In rising order of confidence.
  package let curve: [Fit]
  /// The mean squared distance between confidence and outcome.
  package let brier: Double
  /// MCB: what is lost because the numbers are off; 0 where they are right.
  package let miscalibration: Double
  /// DSC: what the ranking of the cases is worth; 0 where it is worthless.
  package let discrimination: Double
  /// UNC = ȳ (1 − ȳ).
  package let uncertainty: Double

  /// Nil without a point; points of one confidence are taken together.
  package init?(_ points: [Point]) {
    let sorted = Self.together(points.sorted { $0.confidence < $1.confidence })
    let weight = sorted.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    let fitted = IsotonicFit.fit(sorted.map { ($0.right / $0.weight, $0.weight) })
    let mean = sorted.reduce(0) { $0 + $1.right } / weight
    func score(_ forecast: (Int) -> Double) -> Double {
      sorted.indices.reduce(0) { sum, index in
        let point = sorted[index]
        let guess = forecast(index)
        return sum + point.right * (1 - guess) * (1 - guess)
          + (point.weight - point.right) * guess * guess
      } / weight
    }
    let recalibrated = score { fitted[$0] }
    brier = score { sorted[$0].confidence }
    uncertainty = mean * (1 - mean)
    miscalibration = brier - recalibrated
    discrimination = uncertainty - recalibrated
    curve = sorted.indices.map {
      Fit(confidence: sorted[$0].confidence, right: fitted[$0], weight: sorted[$0].weight)
    }
  }

  private static func together(_ sorted: [Point]) -> [Point] {
    var points: [Point] = []
    for point in sorted {
      if let last = points.indices.last, points[last].confidence == point.confidence {
        points[last].weight += point.weight
        points[last].right += point.right
      } else {
        points.append(point)
      }
    }
    return points
  }
}
