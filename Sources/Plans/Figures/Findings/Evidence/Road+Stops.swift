// SPDX-License-Identifier: GPL-3.0-or-later

extension Road {
  /// The first phase that something stops; nil where the road has none.
  package func phase(stoppedBy part: StoppedPart) -> PhaseFigures? {
    switch part {
    case .signature: phases.first
    case .phase(let id): phases.first { $0.id == id }
    case .lane(let id): phases.first { $0.lane == id }
    }
  }
}

extension PhaseFigures {
  /// What something stops that this phase cannot do without: the lane that it opens, else itself.
  var part: StoppedPart { lane.map(StoppedPart.lane) ?? .phase(id) }
}

extension PhaseWork {
  /// The same of its work.
  var part: StoppedPart { lane.map(StoppedPart.lane) ?? .phase(phase) }

  /// Where a finding about its work is.
  var subject: FindingSubject { lane.map(FindingSubject.lane) ?? .phase(phase) }
}
