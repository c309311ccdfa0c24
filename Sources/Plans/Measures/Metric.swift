// SPDX-License-Identifier: GPL-3.0-or-later

/// Section 4: something to watch.
package struct Metric: Sendable {
  package var id: String
  package var title: String
  package var formula: String
  package var source: String
  package var owner: String
  package var cadence: String
  package var target: String
  package var alert: String
  package var action: String
  package var benchmark: String?
}
