// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let stations = [
  "Values", "Cores", "Diagnostics", "Formulas", "StrictYAML", "Questionnaires", "AnswerFiles",
  "Assessments", "Interviews", "Imports", "Plans", "DecisionLogs", "Calibrations",
  "Templates", "Screens", "Charts", "Documents", "Reports", "Rewrites", "Assistants",
]

let package = Package(
  name: "hitl",
  products: [
    .executable(name: "hitl", targets: ["hitl"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "Values"),
    .target(name: "Cores"),
    .target(name: "Diagnostics", dependencies: ["Values"]),
    .target(name: "Formulas", dependencies: ["Values"]),
    .target(
      name: "StrictYAML",
      dependencies: ["Values", "Diagnostics", .product(name: "Yams", package: "Yams")]
    ),
    .target(
      name: "Questionnaires", dependencies: ["Values", "Cores", "Diagnostics", "StrictYAML"]),
    .target(
      name: "AnswerFiles", dependencies: ["Values", "Diagnostics", "StrictYAML", "Questionnaires"]),
    .target(
      name: "Assessments", dependencies: ["Values", "Diagnostics", "Questionnaires", "AnswerFiles"]),
    .target(
      name: "Interviews",
      dependencies: [
        "Values", "Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles", "Assessments",
        "Formulas",
      ]
    ),
    .target(
      name: "Imports",
      dependencies: [
        "Values", "Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles", "Interviews",
      ]
    ),
    .target(
      name: "Plans",
      dependencies: [
        "Values", "Cores", "Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles",
        "Assessments", "Formulas",
      ]
    ),
    .target(
      name: "DecisionLogs", dependencies: ["Values", "Cores", "Diagnostics", "StrictYAML"]),
    .target(
      name: "Calibrations",
      dependencies: [
        "Values", "Formulas", "AnswerFiles", "Questionnaires", "Plans", "DecisionLogs",
      ]
    ),
    .target(
      name: "Templates",
      dependencies: [
        "Values", "Cores", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .target(
      name: "Screens",
      dependencies: [
        "Values", "Diagnostics", "Questionnaires", "AnswerFiles", "Assessments", "Interviews",
        "Templates",
      ]
    ),
    .target(name: "Charts", dependencies: ["Values"]),
    .target(
      name: "Documents",
      dependencies: [
        "Values", "Cores", "Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles",
        "Assessments", "Formulas", "Plans", "DecisionLogs", "Calibrations", "Templates",
      ]
    ),
    .systemLibrary(
      name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "Reports",
      dependencies: ["Values", "Diagnostics", "Templates", "Charts", "CCmark"],
      // Linked into the program, so that it runs where the libraries are not.
      linkerSettings: [
        .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
      ]
    ),
    .target(
      name: "Rewrites",
      dependencies: [
        "Values", "Diagnostics", "Questionnaires", "AnswerFiles", "Plans",
      ]
    ),
    .target(
      name: "Assistants",
      dependencies: [
        "Values", "Diagnostics", "Questionnaires", "AnswerFiles", "Assessments", "Plans",
        "Templates", "Documents", "Rewrites",
      ]
    ),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .executableTarget(
      name: "hitl",
      dependencies: [
        "Values", "Cores", "Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles",
        "Assessments", "Formulas", "Interviews", "Imports", "Plans", "DecisionLogs",
        "Calibrations", "Templates", "Screens", "Charts", "Documents", "Reports", "Rewrites",
        "Assistants", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: ".",
      exclude: [
        "CHANGELOG.md", "CONTRIBUTING.md", "Examples", "LICENSE", "LICENSE-CC0", "Makefile",
        "README.md", "Tests", "bench", "docs", "packaging", "schemas", "scripts",
        "Sources/CReadline", "Sources/CCmark",
      ] + stations.map { "Sources/\($0)" },
      sources: ["Sources/hitl"],
      resources: [.copy("questionnaires"), .copy("templates")]
    ),
  ],
  swiftLanguageModes: [.v6]
)

package.targets.append(
  .target(
    name: "ShippedContent",
    dependencies: ["Diagnostics", "StrictYAML", "Questionnaires", "AnswerFiles", "Templates"],
    path: "Tests/ShippedContent"))

package.targets.append(.target(name: "SeededDice", path: "Tests/SeededDice"))

package.targets += stations.map { name in
  .testTarget(
    name: "\(name)Tests",
    dependencies: [
      .target(name: name), .target(name: "ShippedContent"), .target(name: "SeededDice"),
    ])
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
