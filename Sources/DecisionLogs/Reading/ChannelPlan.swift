// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done with the values of a channel, in a form that is copied without counting references.
struct ChannelPlan {
  var index: Int
  /// The cells of a simple channel, the first that has something counts; -1 for no cell.
  var slots = InlineArray<4, Int>(repeating: -1)
  var kind: Channel.Kind
  var role: LogRole
  var take: RoleSource.Take
  var timeForm: RoleSource.TimeForm?
  /// What a number is multiplied with, and divided by, to be in seconds or a share.
  var factor: Double
  var divisor: Double
  /// The least number that is a yes; NaN where words say it.
  var atLeast: Double
  /// Whether words stand for confidences.
  var hasLevels: Bool

  init(_ channel: Channel, index: Int) {
    self.index = index
    for (place, slot) in channel.simpleSlots.enumerated() { slots[place] = slot }
    kind = channel.kind
    role = channel.role
    take = channel.takeInRow
    timeForm = channel.source.timeForm
    factor = channel.source.unit.seconds
    divisor =
      switch channel.source.scale {
      case .share: 1
      case .percent: 100
      case .tenths: 10
      }
    atLeast = channel.source.take == .count ? .nan : channel.source.atLeast ?? .nan
    hasLevels = !channel.source.levels.isEmpty
  }
}
