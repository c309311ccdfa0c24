// SPDX-License-Identifier: GPL-3.0-or-later

/// A queue in which every case waits until one of c agents is free (M/M/c).
///
/// Erlang's second formula by way of his first: C = B / (1 − (A/c)(1 − B)). Random arrivals,
/// exponential working times, first come first served. Where A ≥ c the queue grows without end:
/// everybody waits, for ever.
package struct ErlangC: Hashable, Sendable {
  /// c, 1 or more.
  package let agents: Int
  package let traffic: Traffic
  /// C(c, A): the chance that a case finds nobody free.
  package let probabilityOfWaiting: Double

  package init(agents: Int, traffic: Traffic) {
    self.agents = agents
    self.traffic = traffic
    let blocking = 1 / InverseErlangB(load: traffic.load, agents: agents).value
    let utilization = traffic.load / Double(agents)
    probabilityOfWaiting =
      traffic.load < Double(agents) ? blocking / (1 - utilization * (1 - blocking)) : 1
  }

  /// A < c: the agents can keep up in the long run.
  package var isStable: Bool { traffic.load < Double(agents) }

  /// E[W] = C / (cμ − λ) in hours, the waits of zero included; infinite where A ≥ c.
  package var meanWaitHours: Double {
    isStable ? probabilityOfWaiting * traffic.hoursPerCase / spareAgents : .infinity
  }

  /// P(W ≤ t) = 1 − C e^{−(cμ − λ) t}: the share of cases begun within t ≥ 0 hours.
  package func probabilityServed(withinHours hours: Double) -> Double {
    guard isStable, hours >= 0 else { return 0 }
    guard probabilityOfWaiting > 0 else { return 1 }
    return 1 - probabilityOfWaiting * CMath.exponential(-spareAgents * hours / traffic.hoursPerCase)
  }

  private var spareAgents: Double { Double(agents) - traffic.load }
}
