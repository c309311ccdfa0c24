// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Puts the factors of an amount into words, as in "62 hours a day × 250 working days"; "?" stands for
/// what nobody knows.
struct CostFormula {
  private let costs: YearlyCosts
  private let words: PlanWords

  init(in words: PlanWords) {
    costs = words.figures.plan.costs
    self.words = words
  }

  /// Hours at work a day over a year.
  ///
  /// - Parameter days: nil for every working day.
  func work(_ hours: Double?, on days: Double?? = nil) -> String {
    let staff = words.figures.plan.capacity.staff
    let price = costs.work.price
    let onDays =
      days.map { number(.days, $0.map { FigureText.plain($0) }) }
      ?? ours(
        number(.days, FigureText.count(price.workingDays.value)), price.workingDays.isOurs)
    return [
      number(.hours, hours.map(Self.factor)), onDays,
      number(.hourly, price.hourlyCost.map(words.money)),
    ].joined(separator: " × ") + " ÷ "
      + ours(
        words(CostFactorText.present, [.share: FigureText.percent(staff.shrinkage.value)]),
        staff.shrinkage.isOurs)
  }

  /// Wrong results a day over a year.
  func errors(_ wrong: Estimate?) -> String {
    let price = costs.work.price
    return [
      number(.wrong, wrong.map { Self.factor($0.mid) }),
      ours(
        number(.days, FigureText.count(price.workingDays.value)), price.workingDays.isOurs),
      errorPrice,
    ].joined(separator: " × ")
  }

  /// What one wrong result costs; where a price was said that is not that of every error, whose it is.
  private var errorPrice: String {
    switch costs.errorPrice {
    case .each(let price): number(.error, words.money(price))
    case .onlyFor(let kind): words(CostFactorText.errorOnlyFor, [.text: kind])
    case .byLane: words(CostFactorText.errorByLane)
    case .unknown: number(.error, nil)
    }
  }

  /// What one look costs.
  var look: String {
    let lanes = words.figures.plan.lanes
    let minutes = Set(lanes.map(\.reviewMinutes))
    let shown = minutes.count == 1 ? minutes.first.flatMap(\.self) : nil
    return number(.review, shown.map { FigureText.plain($0) }) + " × "
      + number(.hourlyMinute, costs.work.price.hourlyCost.map(words.money))
  }

  /// The look, by what it saves where it finds something.
  var breakEven: String {
    let miss = words.figures.plan.reviewersMiss
    let noticed = words(
      CostFactorText.seen, [.share: FigureText.percent(1 - miss.counted.mid)])
    return [
      look, errorPrice,
      ours(noticed, miss.given == nil),
    ].joined(separator: " ÷ ")
  }

  /// Titles of lines, the first less the others, and those that are added.
  func difference(
    _ first: CostTitleText, less: [CostTitleText], plus: [CostTitleText] = []
  ) -> String {
    ([words(first)] + less.map { "− \(words($0))" } + plus.map { "+ \(words($0))" })
      .joined(separator: " ")
  }

  /// With as many decimals as it takes to get the amount again.
  private static func factor(_ number: Double) -> String {
    FigureText.plain(number, decimals: abs(number) >= 100 ? 1 : abs(number) >= 1 ? 2 : 4)
  }

  private func number(_ factor: CostFactorText, _ shown: String?) -> String {
    words(factor, [.number: shown ?? "?"])
  }

  private func ours(_ text: String, _ isOurs: Bool) -> String {
    isOurs ? words(CostFactorText.assumed, [.text: text]) : text
  }
}
