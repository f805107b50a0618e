// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A target of ours: strict settings everywhere, and only the dependencies its line names.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let package = Package(
    name: "utfall",
    products: [
        .executable(name: "utfall", targets: ["utfall"]),
        .executable(name: "utfall-generate", targets: ["utfall-generate"]),
    ],
    traits: [
        .trait(name: "ISAL", description: "Inflate gzip with Intel's ISA-L instead of zlib."),
        .default(enabledTraits: ["ISAL"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // System libraries.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

        // A header of ours: bit masks of 64 bytes, in the processor's own instructions.
        .systemLibrary(name: "CByteMask"),

        // Leaves: import nothing of ours.
        module("Diagnostics"),
        module("LedgerModel"),
        module("DelimitedText"),
        module("Storage", ["CCrypto"]),

        // Stages: import leaves, never one another.
        module(
            "Ingest",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "Storage", "CByteMask", "CZlib", "CLibXML2",
                "CLibZip",
                .target(name: "CISAL", condition: .when(traits: ["ISAL"])),
            ]),
        module("Mapping", ["Diagnostics", "LedgerModel", "DelimitedText"]),
        module("Aggregation", ["Diagnostics", "LedgerModel"]),
        module("Duplicates", ["LedgerModel"]),
        module("Publishing", ["Diagnostics", "LedgerModel", "DelimitedText", "Storage", "CZlib"]),

        // The conductor: the only place that knows the order of the stages.
        module(
            "Pipeline",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "Storage", "Ingest", "Mapping", "Aggregation",
                "Duplicates", "Publishing", "CYAML",
            ]),

        // The face: arguments, exit status, terminal.
        .executableTarget(
            name: "utfall",
            dependencies: [
                "Diagnostics", "LedgerModel", "Storage", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Seeded ledgers for samples, tests and benchmarks.
        module("LedgerGenerator", ["CZlib"]),
        .executableTarget(
            name: "utfall-generate",
            dependencies: [
                "LedgerGenerator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // What tests share: temporary directories, a disk that fails on demand.
        .target(name: "TestSupport", dependencies: ["Storage"], path: "Tests/TestSupport", swiftSettings: strict),

        // What every input is checked for, whatever its bytes: for the fuzzer and for the tests.
        .target(
            name: "FuzzTargets",
            dependencies: ["Diagnostics", "LedgerModel", "Ingest", "Mapping", "Pipeline", "TestSupport"],
            path: "Tests/Fuzzing/Targets", swiftSettings: strict),

        // Tests, one target for each of ours.
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("StorageTests", ["Storage", "TestSupport"]),
        tests("DelimitedTextTests", ["DelimitedText"]),
        tests(
            "IngestTests",
            [
                "DelimitedText", "Diagnostics", "LedgerModel", "Storage", "Ingest", "LedgerGenerator", "CByteMask",
                "CZlib", "TestSupport",
            ]),
        tests("LedgerModelTests", ["LedgerModel"]),
        tests("MappingTests", ["Mapping", "DelimitedText", "Diagnostics", "LedgerModel"]),
        tests("DuplicatesTests", ["Duplicates", "LedgerModel"]),
        tests("AggregationTests", ["Aggregation", "Diagnostics", "LedgerModel"]),
        tests("PublishingTests", ["Publishing", "Diagnostics", "LedgerModel", "Storage", "CZlib", "TestSupport"]),
        tests(
            "PipelineTests",
            [
                "Pipeline", "Ingest", "Aggregation", "Diagnostics", "LedgerModel", "Storage", "LedgerGenerator",
                "TestSupport",
            ]),
        tests(
            "GalleryTests", ["Diagnostics", "LedgerModel", "Storage", "Publishing", "Pipeline", "TestSupport"],
            data: ["Base", "Cases"]),
        tests("LedgerGeneratorTests", ["LedgerGenerator"]),
        tests("TidyTests", []),
        .testTarget(
            name: "FuzzingTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Tests", swiftSettings: strict),
        // The program as users run it: the built binaries, as processes.
        tests("EndToEndTests", ["Storage", "TestSupport", "utfall", "utfall-generate"], data: ["Golden"]),
    ]
)
