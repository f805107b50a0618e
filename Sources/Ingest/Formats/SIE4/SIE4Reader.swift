import Diagnostics
import LedgerModel

/// Reads SIE 1-4 text (edition 4B): a line at a time, each record by its label.
///
/// Only `#TRANS` counts as booked; `#RTRANS` always has a twin `#TRANS`, and `#BTRANS` is struck.
struct SIE4Reader: BlockReader {
    /// The line being read, as indexes into its block.
    struct Place {
        let block: ByteView
        let start: Int
        let end: Int

        /// The line itself, cut when it is long.
        func excerpt(_ decoder: TextDecoder) -> String {
            decoder.string(ByteView(rebasing: block[start..<end].prefix(500)))
        }
    }

    var line = SIE4Line()
    var inner = SIE4Line()
    var lineNumber = 0
    /// What has been found so far.
    var contents = SIE4Contents()
    var voucherState = VoucherState.outside
    /// How many rows were booked before the open voucher.
    var bookedBefore = 0
    /// Whether a row of the open voucher cannot be read.
    var lacksRow = false
    /// The rows of the open voucher, of which added ones must be repeated.
    var twins = SIE4Twins()
    let decoder: TextDecoder
    let codes: SIE4Codes
    private var fast: SIE4FastVouchers?
    var checksum: SIE4Checksum?
    private(set) var checksumLine = 0

    /// Where the reader stands relative to a voucher's braces.
    enum VoucherState {
        /// Not in a voucher.
        case outside
        /// After `#VER`, before `{`.
        case announced
        /// Between the braces.
        case inside
    }

    /// A reader of a file from its start.
    init(_ assembly: LedgerAssembly) {
        // Before any evidence a byte is what the format prescribes.
        let encoding = assembly.summary.encoding
        decoder = TextDecoder(fallback: encoding == .ascii ? .cp437 : encoding)
        codes = SIE4Codes(decoder: decoder, codeParts: CodeParts(assembly.options.dimensions))
        fast = SIE4FastVouchers(assembly.options, codes)
    }

    /// A reader of a later block of the file that another has begun.
    init(after first: SIE4Reader) {
        decoder = first.decoder
        codes = first.codes
        fast = first.fast
    }

    /// Reads a block of whole vouchers; gives the reader itself, with all that it has found.
    mutating func read(_ block: Block<TextCondition?>, into assembly: inout LedgerAssembly) throws -> SIE4Reader {
        lineNumber = block.firstLine - 1
        try readLines(of: block, into: &assembly)
        if voucherState != .outside && checksum == nil { reportUnclosedVoucher(&assembly) }
        contents.seen.formUnion(assembly.konteringar.seen)
        return self
    }

    /// Reads the lines of a block; the last may lack its line end.
    private mutating func readLines(of whole: Block<TextCondition?>, into assembly: inout LedgerAssembly) throws {
        let (block, text) = (whole.bytes, whole.context)
        var start = 0
        // Text that calls for a finding, and the first byte above 0x7F of a file, are left to the general path.
        let isPlain = text == [] || text == .hasHighBytes && assembly.summary.encoding != .ascii
        while start < block.count {
            if isPlain, voucherState == .outside, checksum == nil,
                let next = try fast?.read(
                    block, from: start, line: &lineNumber, &contents.vouchers, into: &assembly)
            {
                // A file may hold nothing but vouchers.
                if next > start { contents.header.hasRecords = true }
                start = next
                if start >= block.count { return }
            }
            let end = ByteScan.first(0x0A, in: block, from: start) ?? block.count
            lineNumber += 1
            try readLine(Place(block: block, start: start, end: end), into: &assembly)
            if end == block.count, whole.isLast { checkTail(Place(block: block, start: start, end: end), &assembly) }
            start = end + 1
        }
    }

    private mutating func readLine(_ whole: Place, into assembly: inout LedgerAssembly) throws {
        if whole.end - whole.start > assembly.options.limits.lineBytes {
            throw SourceFault(
                .longLine(limit: assembly.options.limits.lineBytes, at: assembly.location(line: lineNumber)))
        }
        let place = trimmed(whole)
        line.split(place.block, from: place.start, to: place.end)
        guard let first = line.fields.first else { return }
        let byte = place.block[first.start..<place.end].first
        checkText(place, &assembly)
        if !line.hasInnerReturn, let label = secondLabel(place) {
            loseRow()
            return assembly.log.add(finding({ .sieSecondRecord(label.rawValue, at: $0) }, place, assembly))
        }
        switch (first.form, byte) {
        case (.openBrace, _): openBrace(place, &assembly)
        case (.list, _) where isEmptyList(0, place):
            openBrace(place, &assembly)
            try closeBrace(place, &assembly)
        // A blank behind the sign makes a label of nothing.
        case (.bare, UInt8(ascii: "#")) where first.end - first.start > 1: try readRecord(place, into: &assembly)
        case (.bare, UInt8(ascii: "}")) where first.end - first.start == 1: try closeBrace(place, &assembly)
        default: readUnlabelled(place, &assembly)
        }
    }

    /// Without a byte order mark, which stands inside where files were put together, and carriage returns at the end.
    ///
    /// Nor with a Ctrl-Z there, by which DOS ended a text.
    func trimmed(_ place: Place) -> Place {
        var (start, end) = (place.start, place.end)
        if place.block[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        while end > start, [0x0D, 0x1A].contains(place.block[end - 1]) { end -= 1 }
        return Place(block: place.block, start: start, end: end)
    }

    private mutating func readRecord(_ place: Place, into assembly: inout LedgerAssembly) throws {
        let label = SIE4Label(bytes(0, of: place))
        if label == .ksumma { return readChecksum(place, &assembly) }
        checksum?.add(line, of: place.block)
        guard let label else { return readUnknown(place, &assembly) }
        contents.header.hasRecords = true
        checkFields(place, &assembly)
        switch label {
        case .trans: try readTransaction(place, &assembly)
        case .ver: try readVoucher(place, &assembly)
        case .rtrans: readAddedRow(place)
        case .btrans: break
        case .psaldo, .pbudget: try readPeriodBalance(label == .psaldo ? .period : .budget, place, &assembly)
        case .ib: try readYearBalance(.opening, place, &assembly)
        case .ub: try readYearBalance(.closing, place, &assembly)
        case .res: try readYearBalance(.result, place, &assembly)
        default: readDescription(label, place, &assembly)
        }
    }

    // MARK: Check sum

    private mutating func readChecksum(_ place: Place, _ assembly: inout LedgerAssembly) {
        guard line.fields.count > 1 else {
            checksum = SIE4Checksum(decoder: decoder)
            checksumLine = lineNumber
            return
        }
        guard let sum = checksum else { return }
        checksum = nil
        let stated = text(1, of: place)
        if sum.agrees(with: stated) {
            assembly.summary.checksum = .ok
        } else {
            assembly.summary.checksum = .mismatch
            let make = assembly.options.ignoresChecksum ? Diagnostic.sieIgnoredChecksum : Diagnostic.sieChecksum
            assembly.log.add(finding({ make(stated, String(sum.value), $0) }, place, assembly))
        }
    }

    /// A voucher is not closed where the next one starts, or where the file ends.
    mutating func reportUnclosedVoucher(_ assembly: inout LedgerAssembly) {
        assembly.log.add(.sieUnclosedVoucher(assembly.openVoucher.label, at: assembly.location(line: lineNumber)))
        _ = assembly.endVoucher()
        voucherState = .outside
    }

    // MARK: Fields

    /// How many fields follow the label.
    var fieldCount: Int { line.fields.count - 1 }

    /// The raw bytes of a field, escapes and all; the label is number 0.
    func bytes(_ index: Int, of place: Place) -> ByteView {
        guard index < line.fields.count else { return .empty }
        let field = line.fields[index]
        return ByteView(rebasing: place.block[field.start..<field.end])
    }

    /// The decoded text of a field, empty when it is missing.
    func text(_ index: Int, of place: Place) -> String {
        guard index < line.fields.count else { return "" }
        return SIE4Line.content(line.fields[index], of: place.block).withBytes { decoder.string($0) }
    }

    /// A finding on this line, with the line itself.
    func finding(
        _ make: (SourceLocation) -> Diagnostic, _ place: Place, _ assembly: LedgerAssembly, column: Int? = nil
    ) -> Diagnostic {
        let caret = column.map { column in
            decoder.string(ByteView(rebasing: place.block[place.start..<place.end].prefix(column))).count
        }
        return make(assembly.location(line: lineNumber, column: column.map { $0 + 1 }))
            .with(excerpt: place.excerpt(decoder), caret: caret)
    }

    /// The column of a field, counted from 0.
    func column(_ index: Int, _ place: Place) -> Int {
        (index < line.fields.count ? line.fields[index].start : place.end) - place.start
    }
}
