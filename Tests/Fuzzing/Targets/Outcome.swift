import Diagnostics
import Ingest
import LedgerModel
import TestSupport

/// What a reading of bytes gave, in a form that two readings can be compared by.
struct Outcome {
    var summary: SourceSummary?
    var findings: [Diagnostic] = []
    var hasErrors = false
    /// The records of each consumer with the texts they name, in order.
    var records: [[Record]]

    /// A record with what it refers to.
    struct Record: Hashable {
        let line: UInt32
        let date: LedgerDate
        let ore: Int64
        let placement: Placement
        let text: String
        let voucher: [String]
        /// The voucher's name folded, with its date and line.
        let name: VoucherName
        let nameDate: LedgerDate
        let nameLine: UInt32
    }

    /// What all consumers got, in an order that does not depend on who got what.
    var sorted: [Record] {
        records.flatMap(\.self).sorted { ($0.line, $0.ore, $0.text) < ($1.line, $1.ore, $1.text) }
    }

    init(reading bytes: [UInt8], _ options: SourceOptions, readSize: Int = .max, workers: Int = 1) {
        let consumers = (0...workers).map { _ in Consumer() }
        do {
            let reading = try SourceReader(fileSystem: MemoryFile(bytes, readSize: readSize))
                .read(options, workers: workers) { number in BatchConsumer(take: consumers[number].take) }
            summary = reading.summary
            findings = reading.log.diagnostics
            hasErrors = reading.log.hasErrors
        } catch {
            preconditionFailure("what stands in memory can be read: \(error)")
        }
        records = consumers.map(\.records)
    }
}

/// Takes batches as the pipeline does, and looks that they are sound.
private final class Consumer {
    var records: [Outcome.Record] = []
    private var placements: [Placement] = []

    func take(_ batch: inout LedgerBatch) {
        precondition(batch.firstNewPlacement == placements.count, "placements are numbered without a gap")
        precondition(batch.records.count <= LedgerBatch.capacity, "a batch is bounded")
        precondition(isUTF8(batch.text), "normalized text is UTF-8")
        placements += batch.placements
        var stretches = batch.stretches[...]
        var stretch = VoucherStretch(firstRecord: 0, line: 0, date: LedgerDate(unchecked: 0), name: .none)
        for (index, record) in batch.records.enumerated() {
            while let next = stretches.first, next.firstRecord <= index { stretch = stretches.removeFirst() }
            precondition(Int(record.placement) < placements.count, "a record's placement has been handed on")
            let voucher = record.voucher == LedgerRecord.noVoucher ? nil : batch.vouchers[Int(record.voucher)]
            records.append(
                Outcome.Record(
                    line: record.line, date: record.date, ore: record.ore, placement: placements[Int(record.placement)],
                    text: text(record.text, batch),
                    voucher: voucher.map { [text($0.series, batch), text($0.number, batch)] } ?? [],
                    name: stretch.name, nameDate: stretch.name == .none ? LedgerDate(unchecked: 0) : stretch.date,
                    nameLine: stretch.name == .none ? 0 : stretch.line))
        }
    }

    private func text(_ range: TextRange, _ batch: LedgerBatch) -> String {
        precondition(isUTF8(batch.text[range.bounds]), "a text is cut between characters")
        return batch.string(range)
    }
}

private func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
}
