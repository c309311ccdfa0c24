// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What the template of the handbook can name: nothing, for its text is the same for everybody.
enum HandbookView {
  static let root = TemplateView<Void>([])
}
