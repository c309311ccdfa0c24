// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires

extension PlanJSON {
  static func finding(_ text: FindingText) -> JSONValue {
    .object(
      ("rule", .text(text.rule.rawValue)), ("says", .text(text.says)), ("but", .text(text.but)),
      ("proposal", .text(text.proposal)), ("lanes", .texts(text.subjects.lanes)),
      ("stops", text.stops.map(part)))
  }

  static func blocker(_ text: BlockerText) -> JSONValue {
    .object(
      ("id", .text(text.id)), ("what", .text(text.what)),
      (
        "who",
        .orNull(
          text.who.map { .object(("value", .text($0.value)), ("ours", .flag($0.isOurs))) })
      ),
      (
        "by",
        .orNull(
          text.blocker.by.map { .object(("value", date($0.value)), ("ours", .flag($0.isOurs))) })
      ),
      ("stops", part(text.blocker.stops)))
  }

  static func ownValue(_ own: OwnValue, confirmedBy: String) -> JSONValue {
    .object(
      ("key", .text(own.key.rawValue)), ("value", figure(own.value)),
      ("lanes", own.lanes.isEmpty ? nil : .texts(own.lanes)), ("confirmed_by", .text(confirmedBy)))
  }

  static func bound(_ bound: MetricBound) -> JSONValue {
    let (direction, low, high): (String, Double?, Double?) =
      switch bound.bound {
      case .atMost(let most): ("at-most", nil, most)
      case .atLeast(let least): ("at-least", least, nil)
      case .band(let least, let most): ("band", least, most)
      }
    return .object(
      ("id", .text(bound.id)), ("kind", .text(bound.kind.rawValue)),
      ("lane", bound.lane.map(JSONValue.text)),
      ("step", (bound.step?.rawValue).map(JSONValue.text)),
      ("direction", .text(direction)), ("at_least", low.map(JSONValue.number)),
      ("at_most", high.map(JSONValue.number)), ("unit", .text(bound.unit.rawValue)),
      ("window_days", .orNull(bound.window.map(JSONValue.count))),
      ("least_cases", .orNull(bound.leastCases.map(JSONValue.count))),
      ("none_in", bound.noneIn.map(JSONValue.count)),
      ("baseline", .orNull(bound.baseline.map(baseline))),
      ("source", .text(bound.source.rawValue)))
  }

  private static func baseline(_ baseline: MetricBound.Baseline) -> JSONValue {
    switch baseline {
    case .number(let number): .object(("value", .number(number)))
    case .rate(let rate):
      .object(
        ("value", .number(rate.value)), ("low", .number(rate.estimate.low)),
        ("high", .number(rate.estimate.high)))
    }
  }

  private static func part(_ part: StoppedPart) -> JSONValue {
    switch part {
    case .signature: .object(("signature", .flag(true)))
    case .phase(let id): .object(("phase", .text(id)))
    case .lane(let id): .object(("lane", .text(id)))
    }
  }

  private static func figure(_ value: FigureValue) -> JSONValue {
    if let number = value.number { return .number(number) }
    switch value {
    case .date(let day): return date(day)
    case .text(let text), .lane(let text): return .text(text)
    case .texts(let texts): return .texts(texts)
    case .role(let role): return .text(role.rawValue)
    case .letter(let letter): return .text(letter.rawValue)
    case .control(let control): return .text(control.rawValue)
    case .verdict(let verdict): return .text(verdict.rawValue)
    case .count, .share, .minutes, .hours, .days, .money, .number: return .null
    }
  }
}
