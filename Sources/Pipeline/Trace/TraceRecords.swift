import DelimitedText

/// The records of a CSV file of a trace, one after another.
struct TraceRecords {
    private let bytes: [UInt8]
    private var machine = DelimitedMachine(dialect: .comma)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes to the next record; false at the end.
    ///
    /// Throws ``StoredFault`` where the text is broken.
    mutating func advance() throws -> Bool {
        switch Self.step(&machine, in: bytes) {
        case .record: return true
        case .end: return false
        case .incomplete, .unclosedQuote, .textAfterQuote: throw StoredFault()
        }
    }

    /// Static, since a span of a property would be an access to the whole structure.
    private static func step(_ machine: inout DelimitedMachine, in bytes: [UInt8]) -> DelimitedMachine.Step {
        machine.nextRecord(in: bytes.span, isLast: true)
    }

    /// The number of fields of the record.
    var count: Int { machine.fields.count }

    /// The text of a field.
    func text(_ index: Int) -> String { machine.fields[index].text(in: bytes) }

    /// All fields' texts.
    var texts: [String] { machine.fields.indices.map(text) }

    /// Where a field lies in ``span``, unless it holds quotes.
    func bounds(_ index: Int) -> Range<Int> { machine.fields[index].bounds }

    /// Whether some fields hold quotes, so that their bytes are not their content.
    func hasQuotes(in range: Range<Int>) -> Bool {
        machine.fields[range].contains { $0.hasDoubledQuotes }
    }

    /// Calls `body` with all bytes.
    func withBytes<Value>(_ body: (Span<UInt8>) throws -> Value) rethrows -> Value { try body(bytes.span) }

    /// The whole number of a field; nil when it is empty.
    func number(_ index: Int) throws -> Int64? {
        let bounds = bounds(index)
        if bounds.isEmpty { return nil }
        var (place, isNegative) = (bounds.lowerBound, false)
        if bytes[place] == UInt8(ascii: "-") { (place, isNegative) = (place + 1, true) }
        guard place < bounds.upperBound, bounds.upperBound - place <= 19 else { throw StoredFault() }
        var number: Int64 = 0
        while place < bounds.upperBound {
            let digit = Int64(bytes[place]) - 0x30
            guard (0...9).contains(digit) else { throw StoredFault() }
            let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            // Below zero there is one number more.
            let (sum, isTooMuch) = tens.subtractingReportingOverflow(digit)
            if isTooLarge || isTooMuch { throw StoredFault() }
            number = sum
            place += 1
        }
        if isNegative { return number }
        guard number != Int64.min else { throw StoredFault() }
        return 0 - number
    }
}
