// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import SeededDice
import Testing

@testable import Calibrations

/// How often a certificate is false where the true rates are known.
@Suite struct FalseCertificationTests {
  /// The true error rate of a case with a confidence.
  enum Shape: CaseIterable {
    case falling
    /// The model is surest where it is wrong.
    case overconfident
    /// Everything is just too bad.
    case flat
    /// Good enough down to a cliff below the threshold in force.
    case cliff

    func rate(_ confidence: Double) -> Double {
      switch self {
      case .falling: 0.02 + 0.45 * (1 - confidence) * (1 - confidence)
      case .overconfident: confidence >= 0.97 ? 0.12 : 0.045
      case .flat: 0.0501
      case .cliff: confidence >= 0.75 ? 0.047 : 0.30
      }
    }
  }

  static let target = 0.05
  static let runs = 1_000
  private let grid = ThresholdGrid.usual
  private let once = needs(ofRun: nil)

  private static func needs(ofRun run: Int?) -> LabelNeeds {
    LabelNeeds(target: target, risk: CertificateRisk(delta: 0.05, run: run).ofChain)
  }

  /// Labels in each hundredth, as thinning has left them.
  private func labels(_ shape: Shape, _ random: inout Dice) -> [Int: (n: Int, k: Int)] {
    Dictionary(
      uniqueKeysWithValues: grid.values.map { bin in
        (bin, (40, random.count(of: 40, chance: shape.rate(Double(bin) / 10_000))))
      })
  }

  /// The thresholds whose true error rate lies above the target.
  private func tooLoose(_ shape: Shape) -> Set<Int> {
    var sum = 0.0
    var count = 0.0
    var loose: Set<Int> = []
    for bin in grid.values.reversed() {
      sum += shape.rate(Double(bin) / 10_000)
      count += 1
      if sum / count > Self.target { loose.insert(bin) }
    }
    return loose
  }

  private func certified(
    _ labels: [Int: (n: Int, k: Int)], _ needs: LabelNeeds
  ) -> Set<Int> {
    let decision = ThresholdDecision(
      ThresholdRule(current: 8_000, target: Self.target), grid: grid,
      needs: needs, bins: LogCounts(labels: labels).all.bins, draw: .equalChance,
      errorsRise: false)
    return Set(decision.tests.filter(\.isCertified).map(\.threshold))
  }

  @Test(arguments: Shape.allCases)
  func `fewer than five in a hundred are false`(shape: Shape) {
    var random = Dice(seed: 7)
    let loose = tooLoose(shape)
    #expect(!loose.isEmpty)
    var wrong = 0
    for _ in 0..<Self.runs
    where !certified(labels(shape, &random), once).isDisjoint(with: loose) {
      wrong += 1
    }
    #expect(Double(wrong) / Double(Self.runs) <= 0.05)
  }

  @Test func `good thresholds are found all the same`() {
    var random = Dice(seed: 8)
    let found = (0..<200).count { _ in
      !certified(labels(.falling, &random), once).isEmpty
    }
    #expect(found > 150)
  }

  @Test func `a look every week of a year spends no more`() {
    var random = Dice(seed: 9)
    let years = 100
    let weekly = (1...52).map { Self.needs(ofRun: $0) }
    var spent = 0
    var careless = 0
    for _ in 0..<years {
      var all: [Int: (n: Int, k: Int)] = [:]
      var isSpent = false
      var isCareless = false
      for week in 1...52 {
        for bin in [8_000, 9_000] {
          let errors = random.count(of: 150, chance: Shape.flat.rate(0.9))
          all[bin] = ((all[bin]?.n ?? 0) + 150, (all[bin]?.k ?? 0) + errors)
        }
        isSpent = isSpent || !certified(all, weekly[week - 1]).isEmpty
        isCareless = isCareless || !certified(all, once).isEmpty
      }
      spent += isSpent ? 1 : 0
      careless += isCareless ? 1 : 0
    }
    #expect(Double(spent) / Double(years) <= 0.05)
    // So often, where each week takes the whole risk.
    #expect(Double(careless) / Double(years) > 0.05)
  }
}
