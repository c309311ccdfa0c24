// SPDX-License-Identifier: GPL-3.0-or-later

/// 1/B(c, A), where B is Erlang's loss probability, built up agent by agent.
///
/// The recursion x ← 1 + x · k/A only adds positive numbers, so it is stable at any size, where
/// powers and factorials overflow. Infinite where B is smaller than any double.
struct InverseErlangB {
  let load: Double
  private(set) var agents = 0
  private(set) var value = 1.0

  /// No agents: every case is lost.
  init(load: Double) {
    self.load = load
  }

  init(load: Double, agents: Int) {
    self.init(load: load)
    while self.agents < agents, value < .infinity { addAgent() }
  }

  mutating func addAgent() {
    agents += 1
    value = 1 + value * Double(agents) / load
  }
}
