import DelimitedText
import LedgerModel

/// Turns the records of a source into CSV lines.
///
/// What repeats is rendered once: source and scenario at the start, the codes, verksamhet and slag when a placement is
/// announced. A record then costs a few copies, three numbers and a scan of its text.
struct CSVRecordLines {
    /// Ids by a ``Target``'s index; nil leaves out the columns verksamhet and slag.
    private let verksamheter: [String]?
    /// Ids by a ``Target``'s index.
    private let slag: [String]
    /// Padded like ``pieces``.
    private let source: [UInt8]
    private let sourceCount: Int
    private let scenario: [UInt8]
    /// Those of placements whose rows name another, by index; nearly always empty.
    private var otherScenarios: [Int: [UInt8]] = [:]
    /// The rendered pieces of all placements of the source, concatenated, followed by ``LinePen/slack`` bytes.
    private var pieces = Array(repeating: UInt8(0), count: LinePen.slack)
    private var longestCodes = 0
    private var longestEnding = 0
    private var placements: [Pieces] = []
    /// Placements whose destination changes over time, by index; nearly always empty.
    private var dated: [Int: Assignment] = [:]
    private var endings: [Assignment.Destination: Range<Int>] = [:]

    /// Where a placement's pieces are in ``pieces``.
    private struct Pieces {
        /// The codes with a comma before and after each.
        let codes: Range<Int>
        /// Verksamhet and slag, a comma before each, and the end of the line; nil when they depend on the date.
        let ending: Range<Int>?
    }

    init(_ layout: RecordLayout, source: String, scenario: Scenario) {
        verksamheter = layout.verksamheter
        slag = layout.slag
        var writer = DelimitedWriter()
        writer.write(source)
        writer.write("")
        sourceCount = writer.bytes.count
        self.source = writer.bytes + Array(repeating: 0, count: LinePen.slack)
        self.scenario = Self.middle(scenario)
    }

    private static func middle(_ scenario: Scenario) -> [UInt8] { Array(",\(scenario.rawValue),".utf8) }

    mutating func announce(_ batch: LedgerBatch, _ assignments: [Assignment]) {
        let newPlacements = batch.newPlacements
        precondition(
            newPlacements.isEmpty || batch.firstNewPlacement == placements.count,
            "a source's placements are announced in order")
        precondition(
            verksamheter == nil || assignments.count == newPlacements.count, "every new placement has an assignment")
        for (index, new) in newPlacements.enumerated() {
            if let scenario = new.terms.flatMap({ batch.terms[Int($0)].scenario }) {
                otherScenarios[placements.count] = Self.middle(scenario)
            }
            let codes = append(record: [""] + codes(of: batch.placement(new)) + [""])
            longestCodes = max(longestCodes, codes.count)
            guard verksamheter != nil, !assignments[index].changes.isEmpty else {
                let destination = verksamheter == nil ? .balance : assignments[index].first
                placements.append(Pieces(codes: codes, ending: ending(of: destination)))
                continue
            }
            dated[placements.count] = assignments[index]
            _ = ending(of: assignments[index].first)
            for change in assignments[index].changes { _ = ending(of: change.destination) }
            placements.append(Pieces(codes: codes, ending: nil))
        }
    }

    /// The lines of records of one period.
    func of(_ records: ArraySlice<LedgerRecord>, in batch: LedgerBatch) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: room(for: records, in: batch)) { room, count in
            guard let start = room.baseAddress else { return }
            var pen = LinePen(start)
            var middle = Middle()
            source.withUnsafeBufferPointer { source in
                pieces.withUnsafeBufferPointer { pieces in
                    batch.text.withUnsafeBufferPointer { text in
                        for record in records {
                            if !middle.isOf(record) || !otherScenarios.isEmpty {
                                let own = otherScenarios.isEmpty ? nil : otherScenarios[Int(record.placement)]
                                middle = Middle(record, own ?? scenario, batch)
                            }
                            write(record, middle, source, pieces, text, &pen)
                        }
                    }
                }
            }
            count = pen.count
        }
    }

    @inline(__always)
    private func write(
        _ record: LedgerRecord, _ middle: Middle, _ source: UnsafeBufferPointer<UInt8>,
        _ pieces: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ pen: inout LinePen
    ) {
        let placement = placements[Int(record.placement)]
        let ending = placement.ending ?? ending(of: record)
        guard let first = source.baseAddress, let base = pieces.baseAddress else { return }
        pen.write(padded: first, count: sourceCount)
        pen.write(number: UInt64(record.line))
        middle.write(with: &pen)
        pen.write(padded: base + placement.codes.lowerBound, count: placement.codes.count)
        pen.write(kronor: record.ore)
        pen.write(UInt8(ascii: ","))
        let range = record.text.bounds
        pen.write(
            field: UnsafeBufferPointer(rebasing: text[range]), isPadded: range.upperBound + LinePen.slack <= text.count)
        pen.write(padded: base + ending.lowerBound, count: ending.count)
    }

    /// The most bytes that records can take: quoting at most doubles a text and adds two quotes.
    private func room(for records: ArraySlice<LedgerRecord>, in batch: LedgerBatch) -> Int {
        let head = batch.vouchers.reduce(0) { max($0, Int($1.series.count) + Int($1.number.count)) }
        let longest = otherScenarios.values.reduce(scenario.count) { max($0, $1.count) }
        let line = sourceCount + longest + 2 * head + longestCodes + longestEnding + longestNumbers
        return records.reduce(records.count * line) { $0 + 2 * Int($1.text.count) } + LinePen.slack
    }

    /// The part between the line's number and the codes: the same for all rows of a voucher.
    private struct Middle {
        private var date = LedgerDate(unchecked: -1)
        private var voucher = LedgerRecord.noVoucher
        private var bytes: [UInt8] = []
        private var count = 0

        init() {}

        init(_ record: LedgerRecord, _ scenario: [UInt8], _ batch: LedgerBatch) {
            date = record.date
            voucher = record.voucher
            let head = voucher == LedgerRecord.noVoucher ? nil : batch.vouchers[Int(voucher)]
            let texts = head.map { Int($0.series.count) + Int($0.number.count) } ?? 0
            let room = 2 * texts + scenario.count + 64 + LinePen.slack
            bytes = Array(unsafeUninitializedCapacity: room) { bytes, count in
                guard let start = bytes.baseAddress else { return }
                var pen = LinePen(start)
                pen.write(UInt8(ascii: ","))
                pen.write(record.date.period)
                pen.write(UInt8(ascii: ","))
                if record.date.day != 0 { pen.write(record.date) }
                for byte in scenario { pen.write(byte) }
                if let head { Self.write(head.series, of: batch, &pen) }
                pen.write(UInt8(ascii: ","))
                if let head { Self.write(head.number, of: batch, &pen) }
                self.count = pen.count
                // The slack must be initialized bytes of the array before it may be read.
                bytes[pen.count..<room].initialize(repeating: 0)
                count = room
            }
        }

        private static func write(_ range: TextRange, of batch: LedgerBatch, _ pen: inout LinePen) {
            batch.text[range.bounds].withUnsafeBufferPointer { pen.write(field: $0, isPadded: false) }
        }

        @inline(__always)
        func isOf(_ record: LedgerRecord) -> Bool {
            date == record.date && voucher == record.voucher
        }

        @inline(__always)
        func write(with pen: inout LinePen) {
            bytes.withUnsafeBufferPointer { bytes in
                if let base = bytes.baseAddress { pen.write(padded: base, count: count) }
            }
        }
    }

    /// Line (10 digits), period (7), date (10), amount (21), their separators and quotes, rounded up.
    private let longestNumbers = 80

    private func ending(of record: LedgerRecord) -> Range<Int> {
        let destination = dated[Int(record.placement)]?.destination(on: record.date)
        guard let ending = destination.flatMap({ endings[$0] }) else {
            preconditionFailure("every destination of a dated placement is rendered when the placement is announced")
        }
        return ending
    }

    private mutating func ending(of destination: Assignment.Destination) -> Range<Int> {
        if let known = endings[destination] { return known }
        let ending: Range<Int>
        if let verksamheter {
            switch destination {
            case .outcome(let target):
                ending = append(record: ["", verksamheter[target.verksamhet], slag[target.slag]], isLast: true)
            case .balance: ending = append(record: ["", "", ""], isLast: true)
            case .unmapped: ending = append(record: ["", Register.unmappedID, ""], isLast: true)
            }
        } else {
            ending = append(record: [], isLast: true)
        }
        endings[destination] = ending
        longestEnding = max(longestEnding, ending.count)
        return ending
    }

    private mutating func append(record: [String], isLast: Bool = false) -> Range<Int> {
        var writer = DelimitedWriter()
        for field in record { writer.write(field) }
        if isLast { writer.endRecord() }
        let start = pieces.count - LinePen.slack
        pieces.replaceSubrange(start..., with: writer.bytes)
        pieces.append(contentsOf: repeatElement(0, count: LinePen.slack))
        return start..<start + writer.bytes.count
    }

    private func codes(of placement: Placement) -> [String] {
        switch placement {
        case .ledger(let kontering): kontering.codes
        case .report: Array(repeating: "", count: CodePart.allCases.count)
        }
    }
}
