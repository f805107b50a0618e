import Foundation
import TestSupport
import Testing

/// One ledger in every format gives the same datasets.
@Suite struct FormatTests {
    private static let rows = "5000"
    private static let formats = ["sie4", "sie5", "csv"]

    /// A workspace with the ledger as `exports`, each with a pipeline of its own in a folder of its name.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        for format in Self.formats {
            for isCompressed in [false, true] {
                let name = isCompressed ? "\(format).gz" : format
                let file = "ledger.\(name)"
                try workspace.generate("pipeline", name, "--rows", Self.rows, "--source", file)
                let path = "\(name)/\(file)"
                let made =
                    isCompressed
                    ? try workspace.generate(
                        "ledger", "--format", format, "--rows", Self.rows, "--output", path, "--gzip")
                    : try workspace.generate("ledger", "--format", format, "--rows", Self.rows, "--output", path)
                try #require(made.status == 0, "\(made.messages)")
            }
        }
        return workspace
    }

    /// The rows of the transactions without the source's name and the line.
    ///
    /// The generated CSV has no voucher numbers, so they are left out too when it is compared.
    private func rows(_ csv: String, hasVouchers: Bool) -> [String] {
        csv.split(separator: "\n").map { line in
            // Texts, which may hold commas, stand further to the right.
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return (hasVouchers ? fields[2...] : fields[2...4] + fields[7...]).joined(separator: ",")
        }
    }

    @Test func sameDatasetsWhateverTheFormat() throws {
        let workspace = try workspace()
        var reference: [String: Data]?
        for format in Self.formats {
            for name in [format, "\(format).gz"] {
                let run = try workspace.utfall("run", name)
                #expect(run.status == 0, "\(name): \(run.messages)")
                let published = try #require(try workspace.published("\(name)/out"))
                let expected = reference ?? published
                reference = expected
                #expect(published.keys.sorted() == expected.keys.sorted())
                for (path, bytes) in published {
                    // Only SIE names accounts, and three files name where rows were read.
                    if ["manifest.json", "datapackage.json", "diagnostics.jsonl", "konton.csv"].contains(path) {
                        continue
                    }
                    // So do the configuration and the list of sources; what they gave is the same.
                    if path.hasPrefix(".trace/configuration/") || path == ".trace/trace.json" { continue }
                    let texts = [bytes, expected[path] ?? Data()].map { String(decoding: $0, as: UTF8.self) }
                    let isSame =
                        if path.hasSuffix("transaktioner.csv") {
                            rows(texts[0], hasVouchers: format != "csv") == rows(texts[1], hasVouchers: format != "csv")
                        } else {
                            texts[0] == texts[1]
                        }
                    #expect(isSame, "\(name): \(path)")
                }
            }
        }
        #expect(reference?["utfall_manad.csv"]?.count ?? 0 > 10_000)
    }

    @Test func normalizeGivesTheSameRows() throws {
        let workspace = try workspace()
        var reference: String?
        for format in Self.formats {
            for name in [format, "\(format).gz"] {
                let run = try workspace.utfall("normalize", "\(name)/ledger.\(name)", "--pipeline", name)
                #expect(run.status == 0, "\(name): \(run.messages)")
                let expected = reference ?? run.output
                reference = expected
                let hasVouchers = format != "csv"
                let isSame = rows(run.output, hasVouchers: hasVouchers) == rows(expected, hasVouchers: hasVouchers)
                #expect(isSame, "\(name)")
            }
        }
        #expect(rows(reference ?? "", hasVouchers: true).count > 5_000)
    }
}
