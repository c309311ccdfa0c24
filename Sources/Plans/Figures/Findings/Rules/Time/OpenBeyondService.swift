// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

/// A machine answers around the clock and promises a person at once, who is there for some hours.
struct OpenBeyondService: FindingRule {
  static let id = FindingID.openBeyondService

  /// The channels behind which a machine is always there.
  static let alwaysOpen: Set<String> = ["phone-menu", "voicebot", "chatbot", "self-service"]

  func findings(in context: FindingContext) -> [Finding] {
    // Channels that nobody knows may be open as well.
    let isOpen =
      context.file.value(of: FactKey.channels.rawValue) == .unknown
      || context.inputs.words(.channels).contains(where: Self.alwaysOpen.contains)
    let hours = context.serviceHours.value
    let days = context.inputs.calendar.weekdays.count
    let waiting = context.lanes.filter(\.isSeenByPeople)
    guard context.inputs.isRealTime, isOpen, hours < 24 || days < 7, !waiting.isEmpty else {
      return []
    }
    return [
      finding(
        waiting.map { .lane($0.id) } + [.question(FactKey.channels.rawValue)],
        [
          .serviceHours: .hours(hours), .days: .days(Double(days)),
          .limit: waiting.map(\.timeLimitMinutes.value).min().map(FigureValue.minutes),
        ], stops: .phase(context.reviewingPhase))
    ]
  }
}
