import Diagnostics
import LedgerModel

/// Reads SIE 1-4 text (edition 4B): a line at a time, each record by its label.
///
/// Only `#TRANS` counts as booked; `#RTRANS` always has a twin `#TRANS`, and `#BTRANS` is struck.
struct SIE4Reader: Sendable {
    /// The line being read, as indexes into its block.
    struct Place {
        let block: UnsafeBufferPointer<UInt8>
        let start: Int
        let end: Int
    }

    var line = SIE4Line()
    var inner = SIE4Line()
    var lineNumber = 0
    var header = SIE4Header()
    var balances = SIE4Balances()
    var voucherState = VoucherState.outside
    let decoder: TextDecoder
    let codeParts: CodeParts
    private var fast: SIE4FastVouchers?
    var checksum: SIE4Checksum?
    private var checksumLine = 0

    /// Where the reader stands relative to a voucher's braces.
    enum VoucherState {
        /// Not in a voucher.
        case outside
        /// After `#VER`, before `{`.
        case announced
        /// Between the braces.
        case inside
    }

    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        try BlockReading.read(source, as: SIE4Reader(assembly), into: &assembly)
    }

    private init(_ assembly: LedgerAssembly) {
        decoder = TextDecoder(fallback: assembly.summary.encoding)
        codeParts = CodeParts(assembly.options.dimensions)
        fast = SIE4FastVouchers(assembly.options, decoder: decoder)
    }

    /// Reads the lines of a block; the last may lack its line end.
    mutating func readLines(
        of block: UnsafeBufferPointer<UInt8>, into assembly: inout LedgerAssembly
    ) throws {
        var start = 0
        while start < block.count {
            if voucherState == .outside, checksum == nil, fast != nil {
                start = try readPlainVouchers(of: block, from: start, into: &assembly)
                if start >= block.count { return }
            }
            let end = ByteScan.first(0x0A, in: block, from: start) ?? block.count
            lineNumber += 1
            try readLine(Place(block: block, start: start, end: end), into: &assembly)
            start = end + 1
        }
    }

    /// Reads vouchers by the fast path and returns where the first line that is not for it starts.
    private mutating func readPlainVouchers(
        of block: UnsafeBufferPointer<UInt8>, from start: Int, into assembly: inout LedgerAssembly
    ) throws -> Int {
        guard var fast else { return start }
        self.fast = nil
        defer { self.fast = fast }
        var number = lineNumber
        defer { lineNumber = number }
        return try fast.read(block, from: start, line: &number, into: &assembly) { start, end in
            var line = SIE4Line()
            line.split(block, from: start, to: end)
            guard line.fields.count == 2, line.fields[1].form == .list, !line.fields[1].isUnclosed,
                line.fields[1].end == end - 1, line.fields[0].form == .bare
            else { return nil }
            self.line = line
            return kontering(account: 0, list: 1, Place(block: block, start: start, end: end))
        }
    }

    private mutating func readLine(_ place: Place, into assembly: inout LedgerAssembly) throws {
        var start = place.start
        if lineNumber == 1, place.block[start..<place.end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        if place.end - place.start > assembly.options.limits.lineBytes {
            throw SourceFault(
                .longLine(limit: assembly.options.limits.lineBytes, at: assembly.location(line: lineNumber)))
        }
        line.split(place.block, from: start, to: place.end)
        guard let first = line.fields.first else { return }
        guard first.form == .bare else {
            return first.form == .openBrace || first.form == .list
                ? openBrace(place, &assembly) : assembly.log.add(finding(Diagnostic.sieNoLabel, place, assembly))
        }
        switch place.block[first.start] {
        case UInt8(ascii: "#"): try readRecord(place, into: &assembly)
        case UInt8(ascii: "}") where first.end - first.start == 1: try closeBrace(place, &assembly)
        default: assembly.log.add(finding(Diagnostic.sieNoLabel, place, assembly))
        }
    }

    private mutating func readRecord(_ place: Place, into assembly: inout LedgerAssembly) throws {
        let label = SIE4Label(bytes(0, of: place))
        if label == .ksumma { return readChecksum(place, &assembly) }
        checksum?.add(line, of: place.block)
        guard let label else {
            assembly.log.add(finding({ .sieUnknownLabel(text(0, of: place), at: $0) }, place, assembly))
            return
        }
        header.hasRecords = true
        reportFieldTrouble(label, place, &assembly)
        switch label {
        case .trans: try readTransaction(place, &assembly)
        case .ver: try readVoucher(place, &assembly)
        case .rtrans, .btrans: break
        case .psaldo, .pbudget: readPeriodBalance(label == .psaldo ? .period : .budget, place, &assembly)
        case .ib: readYearBalance(.opening, place, &assembly)
        case .ub: readYearBalance(.closing, place, &assembly)
        case .res: readYearBalance(.result, place, &assembly)
        default: readDescription(label, place, &assembly)
        }
    }

    /// Text behind a closing quote, quotes cut off and unclosed lists: read as well as can be, and said.
    private func reportFieldTrouble(_ label: SIE4Label, _ place: Place, _ assembly: inout LedgerAssembly) {
        if line.hasInnerQuote { assembly.log.add(finding(Diagnostic.sieInnerQuote, place, assembly)) }
        guard let last = line.fields.last, last.isUnclosed else { return }
        switch last.form {
        case .quoted:
            assembly.log.add(finding(Diagnostic.sieUnclosedQuote, place, assembly, column: last.start - place.start))
        case .list:
            assembly.log.add(finding(Diagnostic.sieUnclosedList, place, assembly, column: last.start - place.start))
        case .bare, .openBrace: break
        }
    }

    // MARK: Check sum

    private mutating func readChecksum(_ place: Place, _ assembly: inout LedgerAssembly) {
        guard line.fields.count > 1 else {
            checksum = SIE4Checksum()
            checksumLine = lineNumber
            return
        }
        guard let sum = checksum else { return }
        checksum = nil
        let stated = text(1, of: place)
        if stated == String(sum.value) {
            assembly.summary.checksum = .ok
        } else {
            assembly.summary.checksum = .mismatch
            assembly.log.add(
                finding({ .sieChecksum(stated: stated, computed: String(sum.value), at: $0) }, place, assembly))
        }
    }

    /// A voucher is not closed where the next one starts, or where the file ends.
    mutating func reportUnclosedVoucher(_ assembly: inout LedgerAssembly) {
        assembly.log.add(.sieUnclosedVoucher(assembly.openVoucher.label, at: assembly.location(line: lineNumber)))
        _ = assembly.endVoucher()
        voucherState = .outside
    }

    mutating func finish(_ assembly: inout LedgerAssembly) throws {
        if voucherState != .outside { reportUnclosedVoucher(&assembly) }
        if checksum != nil {
            assembly.summary.checksum = .mismatch
            assembly.log.add(.sieNoClosingChecksum(at: assembly.location(line: checksumLine)))
        }
        assembly.summary.sieType = header.type ?? 1
        assembly.summary.fiscalYears = header.years.sorted { $0.index > $1.index }
        try deliverBalances(&assembly)
        if assembly.summary.vouchers == 0 && (header.type ?? 1 == 4 || delivers(.verifikationer, assembly)) {
            assembly.log.add(.sieNoVouchers(at: assembly.location()))
        }
    }

    // MARK: Fields

    /// How many fields follow the label.
    var fieldCount: Int { line.fields.count - 1 }

    /// The raw bytes of a field, escapes and all; the label is number 0.
    func bytes(_ index: Int, of place: Place) -> UnsafeBufferPointer<UInt8> {
        guard index < line.fields.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        let field = line.fields[index]
        return UnsafeBufferPointer(rebasing: place.block[field.start..<field.end])
    }

    /// The decoded text of a field, empty when it is missing.
    func text(_ index: Int, of place: Place) -> String {
        guard index < line.fields.count else { return "" }
        return SIE4Line.content(line.fields[index], of: place.block).withUnsafeBufferPointer { decoder.string($0) }
    }

    /// A finding on this line, with the line itself.
    func finding(
        _ make: (SourceLocation) -> Diagnostic, _ place: Place, _ assembly: LedgerAssembly, column: Int? = nil
    ) -> Diagnostic {
        let excerpt = decoder.string(UnsafeBufferPointer(rebasing: place.block[place.start..<place.end].prefix(500)))
        let caret = column.map { column in
            decoder.string(UnsafeBufferPointer(rebasing: place.block[place.start..<place.end].prefix(column))).count
        }
        return make(assembly.location(line: lineNumber, column: column.map { $0 + 1 }))
            .with(excerpt: excerpt.trimmingLineEnd, caret: caret)
    }

    /// The column of a field, counted from 0.
    func column(_ index: Int, _ place: Place) -> Int {
        (index < line.fields.count ? line.fields[index].start : place.end) - place.start
    }
}

extension String {
    /// Without a carriage return at the end.
    fileprivate var trimmingLineEnd: String {
        last == "\r" || last == "\r\n" ? String(dropLast()) : self
    }
}
