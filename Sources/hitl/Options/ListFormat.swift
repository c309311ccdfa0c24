// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// How a list of workflows is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case markdown
  case csv
}
