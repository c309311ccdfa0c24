// SPDX-License-Identifier: GPL-3.0-or-later

/// A queue of c agents in which a case that nobody has begun after a fixed time expires (M/M/c+D).
///
/// S. Zeltyn, A. Mandelbaum, "Call centers with impatient customers", Queueing Systems
/// 51:361–402, 2005, for a patience that is always τ. Cases that expire keep the queue finite, so
/// the answers hold at any load.
///
/// With times in units of 1/μ, s = A − c, E = 1/B(c − 1, A) and G(t) = (e^{st} − 1)/s, the
/// outcomes of a case weigh
/// E + A·G(t) for begun within t, A·(G(τ) − G(t)) for begun later, (A/c)·e^{sτ} for expired.
package struct TimeoutQueue: Hashable, Sendable {
  /// c, 1 or more.
  package let agents: Int
  package let traffic: Traffic
  /// τ, 0 or more and finite.
  package let timeoutHours: Double
  /// E, infinite where nearly every case finds somebody free.
  private let inverseBlocking: Double

  package init(agents: Int, traffic: Traffic, timeoutHours: Double) {
    self.agents = agents
    self.traffic = traffic
    self.timeoutHours = timeoutHours
    inverseBlocking = InverseErlangB(load: traffic.load, agents: agents - 1).value
  }

  /// The share of cases that nobody begins in time.
  package var probabilityOfExpiry: Double {
    guard agents > 0 else { return 1 }
    guard waitsHappen else { return 0 }
    return expired / (begun(within: timeout) + expired)
  }

  /// The share of cases begun within t ≥ 0 hours; from τ on, all that are ever begun.
  package func probabilityServed(withinHours hours: Double) -> Double {
    guard agents > 0, hours >= 0 else { return 0 }
    guard waitsHappen else { return 1 }
    guard hours < timeoutHours else { return 1 - probabilityOfExpiry }
    return begun(within: hours / traffic.hoursPerCase) / (begun(within: timeout) + expired)
  }

  /// The mean time in hours until a case is begun or expires, the waits of zero included.
  package var meanWaitHours: Double {
    guard agents > 0 else { return timeoutHours }
    guard waitsHappen else { return 0 }
    // P(W > t) = 1 − (E + A · G(t)) / T up to τ, so the mean is τ − (E · τ + A · ∫G) / T.
    let overload = max(0, surplus)
    let scaledBlocking = inverseBlocking * CMath.exponential(-overload * timeout)
    let total = begun(within: timeout) + expired
    let early = (scaledBlocking * timeout + traffic.load * growthSum) / total
    return max(0, timeout - early) * traffic.hoursPerCase
  }

  private var waitsHappen: Bool { traffic.load > 0 && inverseBlocking < .infinity }
  private var timeout: Double { timeoutHours / traffic.hoursPerCase }
  private var surplus: Double { traffic.load - Double(agents) }

  // In overload e^{sτ} soon exceeds every double. All weights are therefore divided by it there,
  // which leaves their ratios alone and every exponent at zero or below.

  private var expired: Double {
    traffic.load / Double(agents) * CMath.exponential(min(0, surplus) * timeout)
  }

  /// ∫G from 0 to τ, with G(t) = (e^{st} − 1)/s.
  private var growthSum: Double {
    let exponent = surplus * timeout
    // Close to full load the difference below would lose its digits.
    if abs(exponent) < 1e-4 {
      return timeout * timeout / 2 * (1 + exponent / 3) * CMath.exponential(-max(0, exponent))
    }
    if surplus > 0 {
      let growth = -CMath.exponentialMinusOne(-exponent) / surplus
      return (growth - timeout * CMath.exponential(-exponent)) / surplus
    }
    let growth = CMath.exponentialMinusOne(exponent) / surplus
    return (growth - timeout) / surplus
  }

  private func begun(within time: Double) -> Double {
    let rate = abs(surplus)
    let growth = rate > 0 ? -CMath.exponentialMinusOne(-rate * time) / rate : time
    let overload = max(0, surplus)
    return inverseBlocking * CMath.exponential(-overload * timeout)
      + traffic.load * growth * CMath.exponential(overload * (time - timeout))
  }
}
