import DelimitedText
import LedgerModel

/// Turns records into CSV lines, straight into a writer's buffer.
///
/// What repeats is rendered once: the source and scenario when a source begins, the codes and the verksamhet and slag when
/// a coding is announced. A record then costs a few copies, three numbers and a look through its text.
struct RecordRenderer {
    /// Ids by a ``Target``'s index; nil leaves the columns verksamhet and slag out.
    private let verksamheter: [String]?
    private var source: [UInt8] = []
    private var scenario: [UInt8] = []
    /// The rendered pieces of all codings of the source, one after the other.
    private var pieces: [UInt8] = []
    private var codings: [Pieces] = []
    /// Codings whose destination changes over time, by index; nearly always empty.
    private var dated: [Int: Assignment] = [:]
    private var endings: [Assignment.Destination: Range<Int>] = [:]

    /// Where a coding's pieces stand in ``pieces``.
    private struct Pieces {
        /// The codes with a comma before and after each.
        let codes: Range<Int>
        /// Verksamhet and slag, a comma before each, and the end of the line; nil when the date decides.
        let ending: Range<Int>?
    }

    init(verksamheter: [String]?) {
        self.verksamheter = verksamheter
    }

    /// The line of column names.
    var header: [UInt8] {
        var writer = DelimitedWriter()
        let fields = verksamheter == nil ? TransactionColumns.ledgerFields : TransactionColumns.fields
        writer.write(record: fields.map(\.name))
        return writer.bytes
    }

    mutating func begin(source: String, scenario: Scenario) {
        var writer = DelimitedWriter()
        writer.write(source)
        writer.write("")
        self.source = writer.bytes
        self.scenario = Array(",\(scenario.rawValue),".utf8)
        pieces = []
        codings = []
        dated = [:]
        endings = [:]
    }

    mutating func announce(_ newCodings: [NewCoding], _ assignments: [Assignment]) {
        precondition(
            verksamheter == nil || assignments.count == newCodings.count, "every new coding has an assignment")
        for (index, new) in newCodings.enumerated() {
            let codes = append(record: [""] + codes(of: new.coding) + [""])
            guard verksamheter != nil, assignments[index].stretches.count > 1 else {
                let destination = verksamheter == nil ? .balance : assignments[index].stretches[0].destination
                codings.append(Pieces(codes: codes, ending: ending(of: destination)))
                continue
            }
            dated[codings.count] = assignments[index]
            for stretch in assignments[index].stretches { _ = ending(of: stretch.destination) }
            codings.append(Pieces(codes: codes, ending: nil))
        }
    }

    /// The most bytes that a record can take: quoting at most doubles a text and adds two quotes.
    func room(for record: LedgerRecord, in batch: LedgerBatch) -> Int {
        var room = source.count + scenario.count + codings[Int(record.coding)].codes.count + longestNumbers
        if record.voucher != LedgerRecord.noVoucher {
            let voucher = batch.vouchers[Int(record.voucher)]
            room += 2 * Int(voucher.series.count) + 2 * Int(voucher.number.count)
        }
        return room + ending(of: record).count + 2 * Int(record.text.count)
    }

    /// Writes a record's line and returns its length, at most ``room(for:in:)``.
    func render(_ record: LedgerRecord, in batch: LedgerBatch, into room: UnsafeMutableRawBufferPointer) -> Int {
        var pen = LinePen(room)
        pen.write(source[...])
        pen.write(number: UInt64(record.line))
        pen.write(UInt8(ascii: ","))
        pen.write(record.date.period)
        pen.write(UInt8(ascii: ","))
        if record.date.day != 0 { pen.write(record.date) }
        pen.write(scenario[...])
        if record.voucher != LedgerRecord.noVoucher {
            let voucher = batch.vouchers[Int(record.voucher)]
            pen.write(quotingIfNeeded: batch.text[voucher.series.bounds])
            pen.write(UInt8(ascii: ","))
            pen.write(quotingIfNeeded: batch.text[voucher.number.bounds])
        } else {
            pen.write(UInt8(ascii: ","))
        }
        pen.write(pieces[codings[Int(record.coding)].codes])
        pen.write(kronor: record.ore)
        pen.write(UInt8(ascii: ","))
        pen.write(quotingIfNeeded: batch.text[record.text.bounds])
        pen.write(pieces[ending(of: record)])
        return pen.count
    }

    /// Line (10 digits), period (7), date (10), amount (21), and the separators and quotes between them, rounded up.
    private let longestNumbers = 80

    private func ending(of record: LedgerRecord) -> Range<Int> {
        let index = Int(record.coding)
        if let ending = codings[index].ending { return ending }
        guard let destination = dated[index]?.destination(on: record.date), let ending = endings[destination] else {
            preconditionFailure("every destination of a dated coding is rendered when the coding is announced")
        }
        return ending
    }

    private mutating func ending(of destination: Assignment.Destination) -> Range<Int> {
        if let known = endings[destination] { return known }
        let ending: Range<Int>
        if let verksamheter {
            switch destination {
            case .outcome(let target):
                ending = append(record: ["", verksamheter[target.verksamhet], target.slag.rawValue], isLast: true)
            case .balance: ending = append(record: ["", "", ""], isLast: true)
            case .unmapped: ending = append(record: ["", Register.unmappedID, ""], isLast: true)
            }
        } else {
            ending = append(record: [], isLast: true)
        }
        endings[destination] = ending
        return ending
    }

    private mutating func append(record: [String], isLast: Bool = false) -> Range<Int> {
        var writer = DelimitedWriter()
        for field in record { writer.write(field) }
        if isLast { writer.endRecord() }
        let start = pieces.count
        pieces += writer.bytes
        return start..<pieces.count
    }

    private func codes(of coding: Coding) -> [String] {
        switch coding {
        case .ledger(let kontering): kontering.codes
        case .report: Array(repeating: "", count: CodePart.allCases.count)
        }
    }
}
