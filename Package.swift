// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A program that is put where it was linked for: one that may stand anywhere has 60,000 addresses to mend at each start,
// and keeps the pages that they stand on, and the list of them, in memory: 1.5 MB.
let inPlace: [LinkerSetting] = [
  .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "followthrough",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "followthrough", targets: ["followthrough"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
  ],
  targets: [
    // The domain: what a postmortem is, what is wrong with one, what is measured. Imports nothing.
    .target(name: "PostmortemCore", swiftSettings: strict),

    // The stages that know files, libraries and templates: read, parse, render, write.
    .target(
      name: "SiteBuilder",
      dependencies: [
        "PostmortemCore", "CMarkGFM", "CLibYAML", "CExchange", "CArena", "Theme",
      ],
      swiftSettings: strict
    ),

    // A site over HTTP, for those who write: what `serve` is, and nothing that a published site needs.
    .target(
      name: "Preview",
      dependencies: [
        "PostmortemCore", "SiteBuilder",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: strict
    ),

    // The command line.
    .executableTarget(
      name: "followthrough",
      dependencies: [
        "PostmortemCore", "SiteBuilder", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: inPlace
    ),

    // How long a build takes, over archives it makes up. No product: `make bench` runs it.
    .executableTarget(
      name: "followthrough-bench",
      dependencies: ["PostmortemCore", "SiteBuilder"],
      swiftSettings: strict,
      linkerSettings: inPlace
    ),

    // The templates, embedded in the program so that it can be copied alone.
    .target(
      name: "Theme",
      path: "templates",
      resources: [
        .embedInCode("pages"), .embedInCode("partials"), .embedInCode("static"),
        .embedInCode("words"),
      ]
    ),

    // Swapping two folders in one step.
    .target(name: "CExchange"),

    // Memory for libcmark and libyaml, a document at a time.
    .target(name: "CArena"),

    // The two C libraries, from the system.
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),

    // One test target a target; Golden holds whole small archives, which are data and no sources.
    .testTarget(
      name: "PostmortemCoreTests",
      dependencies: ["PostmortemCore"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: ["PostmortemCore", "SiteBuilder", "Theme"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["PostmortemCore", "SiteBuilder", "Preview"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FollowthroughTests",
      dependencies: ["followthrough", "PostmortemCore", "SiteBuilder"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
