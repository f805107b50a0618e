import Diagnostics
import Ingest
import LedgerModel
import Storage
import TestSupport
import Testing

/// Real exports with known counts; they are not part of the repository, so the test is skipped where they are absent.
@Suite(.enabled(if: Corpus.isPresent, "no corpus of real exports beside the package"))
struct CorpusTests {
    @Test(arguments: Corpus.expectations)
    func readsAsExpected(_ expected: Corpus.Expectation) throws {
        let path = Corpus.folder + "/" + expected.file
        let reading = try SourceReader(fileSystem: DiskFileSystem()).read(SourceOptions(path: path)) { _ in }
        guard expected.kind != "html404" else {
            #expect(reading.summary == nil)
            #expect(reading.log.hasErrors)
            return
        }
        let summary = try #require(reading.summary, "\(reading.log.diagnostics)")
        if let type = Int(expected.kind.prefix(1)) {
            #expect(summary.format == .sie4)
            #expect(summary.sieType == type)
            #expect(summary.periodBalances == expected.periodBalances)
            #expect(summary.periodBudgets == expected.periodBudgets)
            #expect(summary.checksum.rawValue == expected.checksum)
        } else {
            #expect(summary.format == .sie5)
            #expect(summary.delivered == summary.booked)
            #expect(!reading.log.hasErrors)
        }
        #expect(summary.vouchers == expected.vouchers)
        #expect(summary.booked.records == expected.transactions)
        #expect(summary.booked.debit == expected.debit)
        #expect(summary.booked.credit == expected.credit)
        #expect(summary.unbalancedVouchers == expected.unbalanced)
    }
}

enum Corpus {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let file, kind, checksum: String
        let vouchers, transactions, unbalanced, periodBalances, periodBudgets: Int
        let debit, credit: Int64

        var testDescription: String { file }
    }

    static let folder = Repository.shared + "/corpus"

    static var isPresent: Bool { !expectations.isEmpty }

    static let expectations: [Expectation] = index.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let number = { (column: Int) in Int(cells[column]) ?? 0 }
        return Expectation(
            file: cells[0], kind: cells[2], checksum: cells[12], vouchers: number(5), transactions: number(6),
            unbalanced: number(9), periodBalances: number(10), periodBudgets: number(11), debit: Int64(number(7)),
            credit: Int64(number(8)))
    }

    private static var index: String {
        guard let file = try? DiskFileSystem().openInput(folder + "/INDEX.tsv") else { return "" }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = bytes.withUnsafeMutableBytes { (try? file.read(into: $0)) ?? 0 }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
