// SPDX-License-Identifier: GPL-3.0-or-later

/// Values that the process keeps to its end.
///
/// The system takes all memory back at once; giving it back piece by piece takes a run over one
/// workflow another twentieth of its time.
final class UntilExit<Values> {
  private let values: Values

  private init(_ values: Values) {
    self.values = values
  }

  static func keep(_ values: Values) {
    _ = Unmanaged.passRetained(UntilExit(values))
  }
}
