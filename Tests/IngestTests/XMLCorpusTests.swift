import Diagnostics
import Glibc
import LedgerModel
import Storage
import Testing

@testable import Ingest

/// Public SIE 5 files beside the package, if they are there, against what was counted in them by other means.
@Suite struct XMLCorpusTests {
    private static let directory =
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/../shared/corpus"
    private static let isPresent = access(directory + "/INDEX.tsv", R_OK) == 0

    @Test(.enabled(if: isPresent, "no corpus beside the package"))
    func countsAsTheIndexSays() throws {
        let index = try String(decoding: Self.bytes(of: Self.directory + "/INDEX.tsv"), as: UTF8.self)
        let lines = index.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let files = lines.filter { $0[0].hasSuffix(".sie") }
        #expect(files.count == 3)
        for file in files {
            let path = Self.directory + "/" + file[0]
            let source = try ReadSource(DiskFileSystem(), SourceOptions(path: path, keepsTexts: true))
            let summary = try #require(source.summary)
            #expect(!source.log.hasErrors, "\(file[0])")
            #expect(source.rows.count == Int(file[6]), "\(file[0])")
            #expect(
                [summary.vouchers, summary.booked.records, Int(summary.booked.debit), Int(summary.booked.credit)]
                    == (5...8).map { Int(file[$0]) }, "\(file[0])")
            #expect(summary.unbalancedVouchers == Int(file[9]), "\(file[0])")
        }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let file = try DiskFileSystem().openInput(path)
        var bytes = Array(repeating: UInt8(0), count: 1 << 20)
        var count = 0
        while true {
            let more = try bytes.withUnsafeMutableBytes { try file.read(into: .init(rebasing: $0[count...])) }
            if more == 0 { return Array(bytes[..<count]) }
            count += more
        }
    }
}
