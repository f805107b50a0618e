import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Ingest

/// What a source gave, with its records in a form that tests can read.
struct ReadSource {
    var summary: SourceSummary?
    var log: DiagnosticLog
    /// `2026-01-31 5010 ansvar=710 12.50 "text" A/1`, one a record.
    var rows: [String] = []
    /// The line, the voucher's name, date and line of each record, as ``LedgerBatch/stretches`` tell them.
    var vouchers: [String] = []

    /// The codes of the findings with their places: `XML201 3:17`.
    var findings: [String] {
        log.diagnostics.map { finding in
            let place = [finding.location.line, finding.location.column].compactMap { $0.map(String.init) }
            return ([finding.code.id] + (place.isEmpty ? [] : [place.joined(separator: ":")])).joined(separator: " ")
        }
    }

    /// The codes of the findings.
    var codes: [String] { log.diagnostics.map(\.code.id) }

    /// Reads a source to its end.
    init(_ file: any FileSystem, _ options: SourceOptions) throws {
        nonisolated(unsafe) var codings: [Coding] = []
        nonisolated(unsafe) var rows: [String] = []
        nonisolated(unsafe) var vouchers: [String] = []
        let reading = try SourceReader(fileSystem: file).read(options) { batch in
            #expect(batch.firstNewCoding == codings.count)
            codings += batch.codings
            for record in batch.records { rows.append(ReadSource.describe(record, batch, codings)) }
            vouchers += ReadSource.vouchers(of: batch)
        }
        summary = reading.summary
        log = reading.log
        self.rows = rows
        self.vouchers = vouchers
    }

    /// Reads a text.
    init(
        _ text: String, content: SourceOptions.Content = .whatever, dateBy: SourceOptions.DateBy = .voucher,
        keepsTexts: Bool = false, format: SourceFormat? = nil, limits: Limits = Limits()
    ) throws {
        try self.init(
            MemoryFile(text),
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

    static func describe(_ record: LedgerRecord, _ batch: LedgerBatch, _ codings: [Coding]) -> String {
        var parts = ["\(record.date)"]
        switch codings[Int(record.coding)] {
        case .ledger(let kontering):
            parts.append(kontering.konto)
            for part in CodePart.allCases.dropFirst() where !kontering[part].isEmpty {
                parts.append("\(part.rawValue)=\(kontering[part])")
            }
        case .report(let verksamhet, let slag):
            parts.append("\(verksamhet)/\(slag.rawValue)")
        }
        parts.append("\(Amount(ore: record.ore))")
        if record.text.count > 0 { parts.append("\"\(batch.string(record.text))\"") }
        if record.voucher != LedgerRecord.noVoucher {
            let voucher = batch.vouchers[Int(record.voucher)]
            parts.append("\(batch.string(voucher.series))/\(batch.string(voucher.number))")
        }
        return parts.joined(separator: " ")
    }
}
