// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Interviews
import Templates
import Values

extension ScreenViews {
  static let opening = ScreenTemplate<OpeningScreen>(
    "opening",
    .text("workflow", \.workflow),
    .text("file", \.file),
    .flag("resumes_with_kinds", \.resumesWithKinds),
    .text("beside", \.beside),
    .text("saved_at", \.savedAt),
    .count("answered", \.answered),
    .count("unknown") { $0.unknown > 0 ? $0.unknown : nil },
    .text("unsettled") { screen in
      screen.unsettled.isEmpty ? nil : FigureText.list(screen.unsettled.map(String.init))
    },
    .flag("is_one_unsettled") { $0.unsettled.count == 1 },
    .text("unheard") { screen in
      let told = screen.unheard.map { "question \($0.number) (\(unheard($0.who) ?? ""))" }
      return told.isEmpty ? nil : FigureText.list(told)
    },
    .count("first_unheard") { $0.unheard.first?.number },
    .count("total", \.total),
    .count("unanswered") { $0.unanswered > 0 ? $0.unanswered : nil },
    .count("resumes_at", \.resumesAt),
    .list("refused", of: problem, \.refused),
    .list("problems", of: problem, \.problems),
    .text("derived_id", \.derivedID),
    .flag("is_quick", \.isQuick),
    .flag("is_preview", \.isPreview),
    .list("course", of: part) { $0.course?.parts ?? [] },
    .count("minutes") { $0.course?.minutes })

  private static let part = TemplateView<Course.Part>(
    .text("title", \.title),
    .count("questions") { $0.questions > 0 ? $0.questions : nil },
    .flag("is_one_question") { $0.questions == 1 },
    .count("minutes", \.minutes))

  static let detail = ScreenTemplate<DetailScreen>(
    "detail",
    .word("detail") { $0.detail },
    .text("workflow", \.workflow),
    .text("people") { $0.participants.isEmpty ? nil : people($0.participants) })

  static let owner = ScreenTemplate<OwnerScreen>(
    "owner",
    .texts("answers") { screen in
      if case .answers(let answers) = screen.subject { answers } else { [] }
    },
    .flag("has_several") { screen in
      if case .answers(let answers) = screen.subject { answers.count > 1 } else { false }
    },
    .count("figures") { screen in
      if case .figures(let count) = screen.subject { count } else { nil }
    },
    .flag("is_peaks") { screen in
      if case .peaks = screen.subject { true } else { false }
    },
    .text("outcomes_of") { screen in
      if case .outcomes(let lane) = screen.subject { lane } else { nil }
    },
    .text("note") { screen in
      if case .note(let note) = screen.subject { note } else { nil }
    })

  static let stranger = ScreenTemplate<StrangerScreen>(
    "stranger",
    .text("name", \.name),
    .word("role") { $0.role },
    .flag("is_formerly") { $0.role == .formerly },
    .text("near", \.near),
    .text("people") { people($0.participants) })

  static let minutesOffer = ScreenTemplate<Int>("minutes", .count("people") { $0 })

  static let farewell = ScreenTemplate<FarewellScreen>(
    "farewell",
    .text("file", \.file),
    .count("answered", \.answered),
    .count("unknown") { $0.unknown > 0 ? $0.unknown : nil },
    .count("total", \.total),
    .text("resume", \.resume),
    .text("rescued_to", \.rescuedTo),
    .flag("is_lost", \.isLost),
    .flag("is_preview", \.isPreview))

  static let refusal = ScreenTemplate<InputRefusal>(
    "refusal",
    .text("message", \.message),
    .text("example", \.example),
    .flag("can_be_recalled", \.canBeRecalled))

  static let problems = ScreenTemplate<[Diagnostic]>(
    "problems",
    .list("problems", of: problem) { $0 })

  static let problem = TemplateView<Diagnostic>(
    .text("place") { $0.location?.description },
    .text("what", \.words))
}
