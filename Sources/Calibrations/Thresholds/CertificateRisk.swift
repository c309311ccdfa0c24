// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// How often a certificate may be wrong.
package struct CertificateRisk: Hashable, Sendable {
  /// δ of all runs together, between 0 and 1.
  package var delta: Double
  /// w, from 1 on; nil where this is the only look that anybody will take.
  package var run: Int?

  package static let usual = CertificateRisk(delta: 0.05)

  package init(delta: Double, run: Int? = nil) {
    self.delta = delta
    self.run = run
  }

  /// The part of δ that this run spends.
  package var ofRun: Double { run.map { SpentRisk.ofRun($0, risk: delta) } ?? delta }

  /// Half of it for each of the two chains.
  package var ofChain: Double { ofRun / 2 }
}
