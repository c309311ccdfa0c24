// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Formulas

@Suite struct InverseErlangBTests {
  // mpmath 1.3.0, Erlang's sum written out.
  @Test(arguments: [
    (5, 3, 0.110_054_347_826_1), (12, 12, 0.198_567_388_905_5), (100, 120, 0.196_269_989_455_1),
  ])
  func knownBlocking(agents: Int, load: Double, expected: Double) {
    #expect(agrees(1 / InverseErlangB(load: load, agents: agents).value, expected))
  }

  @Test func boundaries() {
    #expect(InverseErlangB(load: 3).value == 1)
    #expect(InverseErlangB(load: 3, agents: -1).value == 1)
    #expect(agrees(InverseErlangB(load: 3, agents: 1).value, 4.0 / 3))
    #expect(InverseErlangB(load: 0, agents: 1).value == .infinity)
    #expect(InverseErlangB(load: 1, agents: .max).value == .infinity)
  }

  @Test func stepsMatchTheDirectWay() {
    var stepped = InverseErlangB(load: 7.5)
    for agents in 1...20 {
      let before = stepped.value
      stepped.addAgent()
      #expect(stepped.agents == agents)
      #expect(stepped.value == InverseErlangB(load: 7.5, agents: agents).value)
      #expect(stepped.value > before)
    }
  }
}
