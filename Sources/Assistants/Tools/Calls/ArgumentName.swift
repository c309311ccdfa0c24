// SPDX-License-Identifier: GPL-3.0-or-later

/// What the arguments of tools are called.
enum ArgumentName: String {
  // Where answers come from.
  case answers
  case files
  case set
  // What is asked for.
  case questionnaire
  case section
  case pattern
  /// In which form.
  case form = "as"
  case about
  case shares
  case limits
  // Pages and files.
  case page
  case pageFile = "page_file"
  case file
  /// The answer file that a page was made from.
  case madeFrom = "for"
  case fingerprint
}
