// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func floor(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  strict: Bool = false
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    swiftSettings: settings + (strict ? [.strictMemorySafety()] : [])
  )
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: exclude,
    swiftSettings: settings
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "kompas",
  products: [
    .executable(name: "kompas", targets: ["kompas"]),
    // For who builds on the arithmetic, the rules or the format.
    .library(name: "KompasScoring", targets: ["KompasScoring"]),
    .library(name: "KompasEngine", targets: ["KompasEngine"]),
    .library(name: "KompasScenarios", targets: ["KompasScenarios"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Floor 0: numbers, standards of text, pages, what a role may know, the C libraries.
    .target(name: "CScoringKernels", exclude: ["kernel.inc"]),
    floor("KompasScoring", ["CScoringKernels"], strict: true),
    floor("KompasStandards"),
    floor("KompasPages", ["KompasStandards"]),
    floor("KompasView"),
    .target(name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    // Floor 1: the rules, the terminal, the pages of the game.
    floor("KompasEngine", ["KompasView", "KompasScoring"], strict: true),
    floor("KompasTerminal", ["KompasPages", "CNCurses"]),
    floor("KompasPlay", ["KompasView", "KompasPages", "KompasScoring", "KompasStandards"]),
    // Floor 2: cases, journal, analysis.
    floor("KompasScenarios", ["KompasEngine", "KompasScoring", "KompasStandards", yams, system]),
    floor("KompasJournal", ["KompasEngine", "KompasScoring", "KompasStandards"]),
    floor("KompasAnalysis", ["KompasEngine", "KompasScoring", "KompasStandards"]),
    // Floor 3: the review of cases, looking back, storage, reports.
    floor("KompasReview", ["KompasScenarios", "KompasAnalysis", "KompasEngine"]),
    floor(
      "KompasLookBack",
      [
        "KompasPlay", "KompasView", "KompasPages", "KompasEngine", "KompasAnalysis",
        "KompasScoring", "KompasStandards",
      ]
    ),
    floor("KompasStorage", ["KompasJournal", "KompasEngine", grdb]),
    floor("KompasReports", ["KompasPages", mustache]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    floor("KompasPacking", ["KompasScenarios", "KompasEngine", "CZip"]),
    // Floor 4: runs in an archive, the author's pages. Floor 5: the commands.
    floor(
      "KompasRuns",
      [
        "KompasLookBack", "KompasPlay", "KompasView", "KompasPages", "KompasEngine",
        "KompasJournal", "KompasAnalysis", "KompasScoring", "KompasStandards",
      ]
    ),
    floor(
      "KompasStudio",
      [
        "KompasLookBack", "KompasPlay", "KompasView", "KompasPages", "KompasEngine",
        "KompasScenarios", "KompasJournal", "KompasAnalysis", "KompasScoring", "KompasStandards",
      ]
    ),
    .executableTarget(
      name: "kompas",
      dependencies: [
        "KompasPages", "KompasTerminal", "KompasEngine", "KompasScenarios", "KompasReview",
        "KompasJournal", "KompasAnalysis", "KompasScoring", "KompasPlay", "KompasLookBack",
        "KompasRuns", "KompasStudio", "KompasStorage", "KompasReports", "KompasPacking",
        "KompasStandards", "KompasView", argumentParser,
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "kompas-bench",
      dependencies: [
        "KompasEngine", "KompasScenarios", "KompasScoring", "KompasAnalysis", "KompasReview",
      ],
      swiftSettings: settings
    ),

    // What several test targets use: a small case, a random player, the contract of stores.
    .target(
      name: "KompasTestSupport",
      dependencies: [
        "KompasEngine", "KompasJournal", "KompasScoring", "KompasScenarios", "KompasStandards",
        "KompasPages",
      ],
      path: "Tests/Support",
      swiftSettings: settings
    ),
    tests("KompasScoringTests", ["KompasScoring", "KompasTestSupport"]),
    tests("KompasStandardsTests", ["KompasStandards"]),
    tests("KompasPagesTests", ["KompasPages", "KompasTestSupport"], exclude: ["Goldens"]),
    tests(
      "KompasEngineTests",
      ["KompasEngine", "KompasScenarios", "KompasScoring", "KompasTestSupport"]
    ),
    tests("KompasTerminalTests", ["KompasTerminal", "KompasPages", "KompasTestSupport"]),
    tests(
      "KompasScenariosTests",
      [
        "KompasScenarios", "KompasReview", "KompasEngine", "KompasAnalysis", "KompasStandards",
        "KompasTestSupport",
      ],
      exclude: ["Fixtures"]
    ),
    tests(
      "KompasJournalTests",
      ["KompasJournal", "KompasEngine", "KompasTestSupport"],
      exclude: ["Goldens"]
    ),
    tests(
      "KompasAnalysisTests",
      [
        "KompasAnalysis", "KompasEngine", "KompasScenarios", "KompasScoring", "KompasTestSupport",
      ]
    ),
    tests(
      "KompasScreensTests",
      [
        "KompasPlay", "KompasLookBack", "KompasStudio", "KompasPages", "KompasEngine",
        "KompasAnalysis", "KompasScenarios", "KompasStandards", "KompasTestSupport",
      ],
      exclude: ["Goldens"]
    ),
    tests(
      "KompasRunsTests",
      [
        "KompasRuns", "KompasLookBack", "KompasPlay", "KompasPages", "KompasEngine",
        "KompasJournal", "KompasAnalysis", "KompasStandards", "KompasTestSupport",
      ]
    ),
    tests(
      "KompasStorageTests",
      ["KompasStorage", "KompasJournal", "KompasEngine", "KompasTestSupport", grdb],
      exclude: ["Fixtures"]
    ),
    tests("KompasReportsTests", ["KompasReports", "KompasPages", "KompasTestSupport"]),
    tests(
      "KompasPackingTests",
      ["KompasPacking", "KompasScenarios", "KompasEngine", "KompasStandards"]
    ),
    tests(
      "PlayTests",
      [
        "kompas", "KompasPages", "KompasEngine", "KompasScenarios", "KompasJournal",
        "KompasAnalysis", "KompasScoring", "KompasPlay", "KompasLookBack", "KompasRuns",
        "KompasStudio", "KompasStorage", "KompasReports", "KompasStandards", "KompasTestSupport",
        "KompasView",
      ],
      exclude: ["Goldens"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer needs a sanitizer in every module, so it is built by `make fuzz` alone.
if Context.environment["KOMPAS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "kompas-fuzz",
      dependencies: [
        "KompasScenarios", "KompasPacking", "KompasEngine", "KompasStandards", "KompasTestSupport",
      ],
      path: "Tests/Fuzz",
      exclude: [
        "run", "conditions.txt", "conditions.dict", "reader.dict", "translate.dict",
        "klein.kompas-case",
      ],
      swiftSettings: settings
    )
  )
}
