// SPDX-License-Identifier: GPL-3.0-or-later

/// Exact quantiles of many numbers, found by selection and not by sorting.
///
/// Between two numbers it is linear: the place of q among n numbers is (n − 1) q.
package enum Quantile {
  /// One value for each share, in the order of the shares; none without numbers.
  ///
  /// - Parameters:
  ///   - values: finite numbers; their order is changed.
  ///   - shares: q, 0...1.
  package static func of(_ values: inout [Float], at shares: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    return values.withUnsafeMutableBufferPointer { buffer in
      shares.map { share in
        let place = Double(buffer.count - 1) * min(1, max(0, share))
        let lower = Int(place)
        let below = Double(select(lower, in: buffer))
        let part = place - Double(lower)
        guard part > 0 else { return below }
        // Selection leaves everything greater behind its place.
        let above = Double(buffer[(lower + 1)...].min() ?? buffer[lower])
        return below + part * (above - below)
      }
    }
  }

  /// Puts the number of a place, as if sorted, to that place, smaller ones before it.
  private static func select(_ place: Int, in buffer: UnsafeMutableBufferPointer<Float>) -> Float {
    var low = 0
    var high = buffer.count - 1
    while low < high {
      let pivot = median(buffer[low], buffer[low + (high - low) / 2], buffer[high])
      var left = low
      var right = high
      while left <= right {
        while buffer[left] < pivot { left += 1 }
        while buffer[right] > pivot { right -= 1 }
        if left <= right {
          buffer.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { break }
    }
    return buffer[place]
  }

  private static func median(_ a: Float, _ b: Float, _ c: Float) -> Float {
    max(min(a, b), min(max(a, b), c))
  }
}
