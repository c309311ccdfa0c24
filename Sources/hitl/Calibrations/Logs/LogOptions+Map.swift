// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import DecisionLogs
import Diagnostics

extension LogOptions {
  /// The map that is asked for, with the columns that the command line names.
  ///
  /// - Throws: `FileProblem` or `LogFailure`.
  func map(in content: ContentOptions) throws -> LogMap {
    var map = try LogMapChoice(content: content).map(map)
    do throws(LogProblem) {
      for words in column { try Self.name(words, in: &map) }
    } catch {
      throw LogFailure(error)
    }
    if let on {
      let key = [LogPath(column: on)]
      map.second = LogMap.Second(key: key, on: key)
    }
    if map.second == nil, let role = map.named.first(where: { map.isOfSecond($0) }) {
      throw LogFailure(
        LogProblem(
          .wrongUsage, "'\(role.rawValue)' is looked for in a second file, and there is none",
          remedy: "name it with --with FILE, and what joins it with --on KEY"))
    }
    return map
  }

  /// Puts another column in the place of a role's; how its values are understood stays.
  private static func name(_ words: String, in map: inout LogMap) throws(LogProblem) {
    let parts = words.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw LogProblem(
        .wrongUsage, "--column \(words) is not ROLE=COLUMN",
        remedy: "write --column confidence=score")
    }
    guard let role = LogRole(rawValue: parts[0]) else {
      throw LogProblem(
        .wrongUsage, "a log has no role \(VisibleText.quoted(parts[0]))",
        remedy: NearMiss.remedy(for: parts[0], in: LogRole.allCases.map(\.rawValue)))
    }
    do throws(PathSlip) {
      var source = map.columns[role] ?? RoleSource()
      source.paths = [try LogPath(parts[1])]
      source.pair = []
      source.comparison = nil
      source.always = nil
      map.columns[role] = source
      map.named.insert(role)
    } catch {
      throw LogProblem(
        .wrongUsage, "\(VisibleText.quoted(parts[1])) \(error.problem)", remedy: error.remedy)
    }
  }
}
