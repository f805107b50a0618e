import Diagnostics
import LedgerModel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Ingest

/// What a source gave, with its records in a form that tests can read.
///
/// A source given as text may hold the marks of ``MarkedText``: `"#VER A 1 «180501"` gives the finding `SIE102 «`.
struct ReadSource {
    let summary: SourceSummary?
    let log: DiagnosticLog
    /// `2026-01-31 5010 ansvar=710 12.50 "text" A/1`, one a record; what it says of itself in brackets.
    let rows: [String]
    /// The line, the voucher's name, date and line of each record, by ``LedgerBatch/stretches``.
    let vouchers: [String]

    private let marked: MarkedText
    /// Whether the rows are in the order of the source.
    let isOrdered: Bool

    /// The codes of the findings with their places: `XML201 3:17`, or `XML201 «` at a mark.
    var findings: [String] {
        log.diagnostics.map { finding in
            let place = [finding.location.line, finding.location.column].compactMap { $0.map(String.init) }
            if place.isEmpty { return finding.code.id }
            return "\(finding.code.id) \(marked.name(of: place.joined(separator: ":")))"
        }
    }

    /// The codes of the findings.
    var codes: [String] { log.diagnostics.map(\.code.id) }

    /// Reads a source to its end; with several workers, rows come in any order.
    init(
        _ file: any FileSystem, _ options: SourceOptions, workers: Int = 1, marked: MarkedText = MarkedText("")
    ) throws {
        let all = Mutex<(rows: [String], vouchers: [String])>(([], []))
        let reading = try SourceReader(fileSystem: file).read(options, workers: workers) { _ in
            var placements: [(Placement, AmountTerms)] = []
            return BatchConsumer { batch in
                #expect(batch.firstNewPlacement == placements.count)
                placements += batch.newPlacements.map { new in
                    (batch.placement(new), new.terms.map { batch.terms[Int($0)] } ?? AmountTerms())
                }
                let rows = batch.records.map { ReadSource.describe($0, batch, placements) }
                let vouchers = ReadSource.vouchers(of: batch)
                all.withLock {
                    $0.rows += rows
                    $0.vouchers += vouchers
                }
            }
        }
        self.marked = marked
        summary = reading.summary
        log = reading.log
        (rows, vouchers) = all.withLock(\.self)
        isOrdered = workers == 1
    }

    /// Reads a text, encoded as UTF-8 if nothing else is said.
    init(
        _ text: String, _ options: SourceOptions, readSize: Int = .max, workers: Int = 1,
        encode: (String) -> [UInt8] = { Array($0.utf8) }
    ) throws {
        let marked = MarkedText(text)
        let file = MemoryFile(encode(marked.text), readSize: readSize)
        try self.init(file, options, workers: workers, marked: marked)
    }

    /// Reads a text.
    init(
        _ text: String, content: SourceOptions.Content = .whatever, dateBy: SourceOptions.DateBy = .voucher,
        keepsTexts: Bool = false, format: SourceFormat? = nil, limits: Limits = Limits()
    ) throws {
        try self.init(
            text,
            SourceOptions(
                path: "test", content: content, dateBy: dateBy, keepsTexts: keepsTexts, format: format,
                limits: limits))
    }

    static func vouchers(of batch: LedgerBatch) -> [String] {
        #expect(batch.stretches.map(\.firstRecord) == batch.stretches.map(\.firstRecord).sorted())
        return batch.records.enumerated().map { index, record in
            let stretch = batch.stretches.last { $0.firstRecord <= index }
            let name = stretch?.name ?? .none
            guard name.number != 0 || name.series != 0 else { return "\(record.line)" }
            return "\(record.line) \(name.series)/\(name.number) \(stretch?.date.rawValue ?? 0) \(stretch?.line ?? 0)"
        }
    }

    static func describe(_ record: LedgerRecord, _ batch: LedgerBatch, _ placements: [(Placement, AmountTerms)])
        -> String
    {
        var parts = ["\(record.date)"]
        let (placement, terms) = placements[Int(record.placement)]
        switch placement {
        case .ledger(let kontering):
            parts.append(kontering.konto)
            for part in CodePart.allCases.dropFirst() where !kontering[part].isEmpty {
                parts.append("\(part.rawValue)=\(kontering[part])")
            }
        case .report(let verksamhet, let slag):
            parts.append("\(verksamhet)/\(slag)")
        }
        parts.append("\(Amount(ore: record.ore))")
        if let scenario = terms.scenario { parts.append("[\(scenario.rawValue)]") }
        if let version = terms.version { parts.append("[\(version)]") }
        if let decision = terms.decision { parts.append("[\(decision)]") }
        if record.text.count > 0 { parts.append("\"\(batch.string(record.text))\"") }
        if record.voucher != LedgerRecord.noVoucher {
            let voucher = batch.vouchers[Int(record.voucher)]
            parts.append("\(batch.string(voucher.series))/\(batch.string(voucher.number))")
        }
        return parts.joined(separator: " ")
    }
}
