import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

extension ReadSource {
    /// Reads bytes by the fast path, and expects that the general path reads the same.
    static func byBothPaths(
        _ bytes: [UInt8], keepsTexts: Bool = true, blockSize: Int = 2000
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test", keepsTexts: keepsTexts)
        options.blockSize = blockSize
        let fast = try ReadSource(MemoryFile(bytes), options)
        options.usesFastPath = false
        fast.expectSame(as: try ReadSource(MemoryFile(bytes), options))
        return fast
    }

    /// Expects that another reading found the same, and gave the same records unless the source was refused.
    func expectSame(as other: ReadSource, _ name: String = "") {
        #expect(facts == other.facts, "\(name)")
        guard !log.hasErrors else { return }
        let (mine, others) = (records, other.records)
        let isSame = isOrdered && other.isOrdered ? mine == others : mine.sorted() == others.sorted()
        #expect(isSame, "\(name)")
    }

    private var records: [String] { zip(vouchers, rows).map { "\($0) \($1)" } }

    /// What the source is said to hold, and to be wrong.
    private var facts: [String] {
        let findings = log.diagnostics.map { "\($0.code.id) \($0.location) \($0.message)" }
        guard let summary else { return findings }
        return findings + [
            "\(summary.vouchers) \(summary.unbalancedVouchers) \(summary.booked) \(summary.delivered)",
            "\(String(describing: summary.firstDate)) \(String(describing: summary.lastDate)) \(summary.sha256)",
            "\(summary.vouchersBySeries.sorted { $0.key < $1.key }) \(summary.encoding) \(summary.company)",
            "\(summary.accountNames.sorted { $0.key < $1.key })",
        ]
    }
}
