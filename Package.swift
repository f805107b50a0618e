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

/// A tool of the project, which is no part of the program.
func tool(_ name: String, _ dependencies: [Target.Dependency], isProgram: Bool = false) -> Target {
    isProgram
        ? .executableTarget(name: name, dependencies: dependencies, path: "Tools/\(name)", swiftSettings: strict)
        : .target(name: name, dependencies: dependencies, path: "Tools/\(name)", swiftSettings: strict)
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
        module("JSON"),
        module("Telemetry"),
        module("Storage", ["CCrypto"]),
        // How figures look in print: a leaf but for what it prints.
        module("Presentation", ["LedgerModel"]),

        // Stages: import leaves, never one another.
        module(
            "Ingest",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "Storage", "Telemetry", "CByteMask", "CZlib",
                "CLibXML2", "CLibZip",
                .target(name: "CISAL", condition: .when(traits: ["ISAL"])),
            ]),
        module("Mapping", ["Diagnostics", "LedgerModel", "DelimitedText"]),
        module("Aggregation", ["Diagnostics", "LedgerModel", "Presentation"]),
        module("Duplicates", ["LedgerModel"]),
        module(
            "Publishing",
            ["Diagnostics", "LedgerModel", "DelimitedText", "JSON", "Presentation", "Storage", "Telemetry", "CZlib"]),

        // What a pipeline is told to do: its configuration, its tables and its files.
        module(
            "Configuration",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "JSON", "Presentation", "Storage", "Ingest", "Mapping",
                "Aggregation", "Publishing", "CYAML",
            ]),

        // The conductor: the only place that knows the order of the stages.
        module(
            "Pipeline",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "JSON", "Presentation", "Storage", "Telemetry",
                "Configuration", "Ingest", "Mapping", "Aggregation", "Duplicates", "Publishing",
            ]),

        // What looks at exports without running a pipeline: inspect, init, normalize, check --xsd.
        module(
            "Survey",
            [
                "Diagnostics", "LedgerModel", "DelimitedText", "JSON", "Presentation", "Storage", "Configuration",
                "Ingest", "Mapping", "Publishing",
            ]),

        // The face: arguments, exit status, terminal.
        .executableTarget(
            name: "utfall",
            dependencies: [
                "Diagnostics", "LedgerModel", "Storage", "Telemetry", "Pipeline", "Survey",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Tools: seeded ledgers for samples, tests and benchmarks.
        tool("LedgerGenerator", ["CZlib"]),
        tool(
            "utfall-generate",
            ["LedgerGenerator", .product(name: "ArgumentParser", package: "swift-argument-parser")], isProgram: true),

        // What tests share: temporary directories, a disk that fails on demand.
        .target(name: "TestSupport", dependencies: ["Storage"], path: "Tests/TestSupport", swiftSettings: strict),

        // What every input is checked for, whatever its bytes: for the fuzzer and for the tests.
        .target(
            name: "FuzzTargets",
            dependencies: ["Diagnostics", "LedgerModel", "Ingest", "Mapping", "Configuration", "TestSupport"],
            path: "Tests/Fuzzing/Targets", swiftSettings: strict),

        // Tests, one target for each of ours.
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("JSONTests", ["JSON"]),
        tests("TelemetryTests", ["Telemetry"]),
        tests("PresentationTests", ["Presentation", "LedgerModel"]),
        tests(
            "ConfigurationTests",
            [
                "Configuration", "Ingest", "Aggregation", "Diagnostics", "LedgerModel", "JSON", "Storage",
                "TestSupport",
            ]),
        tests(
            "SurveyTests",
            [
                "Survey", "Pipeline", "Configuration", "Diagnostics", "LedgerModel", "Presentation", "Storage",
                "LedgerGenerator", "TestSupport",
            ]),
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
        tests("AggregationTests", ["Aggregation", "Diagnostics", "LedgerModel", "Presentation"]),
        tests(
            "PublishingTests",
            ["Publishing", "Diagnostics", "JSON", "LedgerModel", "Presentation", "Storage", "CZlib", "TestSupport"]),
        tests(
            "PipelineTests",
            [
                "Pipeline", "Configuration", "Survey", "Ingest", "Aggregation", "Publishing", "Diagnostics",
                "JSON", "LedgerModel", "Presentation", "Storage", "Telemetry", "LedgerGenerator", "TestSupport",
            ]),
        tests(
            "GalleryTests",
            ["Diagnostics", "LedgerModel", "Storage", "Publishing", "Pipeline", "Survey", "TestSupport"],
            data: ["Base", "Cases"]),
        tests("LedgerGeneratorTests", ["LedgerGenerator"]),
        tests("TidyTests", []),
        .testTarget(
            name: "FuzzingTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Tests", swiftSettings: strict),
        // The program as users run it: the built binaries, as processes.
        tests("EndToEndTests", ["Storage", "TestSupport", "utfall", "utfall-generate"], data: ["Golden", "Tables"]),
    ]
)
