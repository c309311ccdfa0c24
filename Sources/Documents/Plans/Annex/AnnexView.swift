// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

/// What the template of an annex can name: all that a plan's can, and what proves it.
enum AnnexView {
  static let root = TemplateView<Plan>(PlanView.fields)
}
