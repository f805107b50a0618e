import LedgerModel

/// Reads a plain `LedgerEntry` with its objects; a part of ``SIE5FastVouchers``, and fenced like it.
struct SIE5FastRow: Sendable {
    typealias Pointer = UnsafePointer<UInt8>

    /// A row of the voucher being read, kept until the whole of it is known to be plain.
    struct Row {
        var line: UInt32 = 0
        var placement: UInt32 = 0
        var ore: Int64 = 0
        var date: LedgerDate
        /// Where its text stands in the block.
        var text = TextRange.empty
        var hasEntities = false
    }

    /// A row, and what follows it.
    struct ReadRow {
        var row: Row
        var isStruck: Bool
        var end: Pointer
    }

    /// The longest code that is taken, in bytes.
    static let codeLimit = 64
    private let dimensions: CodeParts
    private let delivers: Bool
    private let usesRowDates: Bool
    private let tagLimit: Int

    init(_ options: SourceOptions) {
        // Every part with its number and its end, and a word beyond.
        precondition((Self.codeLimit + 2) * CodePart.allCases.count + 8 <= 512, "a key has room for all parts")
        dimensions = CodeParts(options.dimensions)
        delivers = options.content.hasVouchers
        usesRowDates = options.dateBy == .row
        tagLimit = options.limits.fieldBytes
    }

    /// The bytes that a row's kontering is interned by, laid out as ``PlacementKey`` does.
    private struct Key {
        let start: UnsafeMutablePointer<UInt8>
        var count = 0
        var parts: UInt8 = 0

        /// Adds a code by the index of its part plus one; false when the part has one already.
        @inline(__always)
        mutating func add(_ part: UInt8, _ code: Pointer, _ length: Int) -> Bool {
            let bit = UInt8(1) << (part - 1)
            guard parts & bit == 0 else { return false }
            parts |= bit
            let target = start + count
            target.pointee = part
            // A word at a time; what is written beyond the code is written over next.
            var index = 0
            repeat {
                let word = UnsafeRawPointer(code + index).loadUnaligned(as: UInt64.self)
                UnsafeMutableRawPointer(target + 1 + index).storeBytes(of: word, as: UInt64.self)
                index += 8
            } while index < length
            target[length + 1] = 0
            count += length + 2
            return true
        }
    }

    /// Reads a row at `start`, on a line that is moved along; nil when it is not plain.
    @inline(__always)
    func read(
        at start: Pointer, _ end: Pointer, _ base: Pointer, _ date: LedgerDate, _ line: inout Int,
        _ assembly: inout LedgerAssembly
    ) throws -> ReadRow? {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { memory in
            guard let memory = memory.baseAddress else { return nil }
            var key = Key(start: memory)
            var row = Row(date: date)
            row.line = UInt32(truncatingIfNeeded: line)
            var pointer = start + 12
            guard let tag = startTag(&pointer, base, &row, &key), pointer - start <= tagLimit else { return nil }
            var isStruck = false
            if tag == .end {
                guard let content = content(&pointer, end, &line, &key) else { return nil }
                isStruck = content
            }
            if delivers, !isStruck {
                let bytes = ByteView(start: UnsafePointer(key.start), count: key.count)
                row.placement = try assembly.placement(of: bytes, line: Int(row.line)) {
                    PlacementKey.announce(bytes, line: $1, in: &$0)
                }
            }
            return ReadRow(row: row, isStruck: isStruck, end: pointer)
        }
    }

    /// Reads the attributes of a row; gives how its start tag ends.
    @inline(__always)
    private func startTag(_ pointer: inout Pointer, _ base: Pointer, _ row: inout Row, _ key: inout Key) -> SIE5Scan
        .Step?
    {
        var (hasAmount, hasText, hasDate, hasQuantity) = (false, false, false, false)
        while true {
            let step = SIE5Scan.step(&pointer)
            if step == .odd { return nil }
            if step != .attribute { return hasAmount && key.parts == 1 ? step : nil }
            if SIE5Scan.starts(pointer, with: "accountId=\"") {
                guard let end = code(pointer + 11), key.add(1, pointer + 11, end - pointer - 11) else { return nil }
                pointer = end + 1
            } else if SIE5Scan.starts(pointer, with: "amount=\""), !hasAmount {
                hasAmount = true
                guard let amount = FastAmount(pointer + 8, delimiter: UInt8(ascii: "\"")),
                    amount.end.pointee == UInt8(ascii: "\"")
                else { return nil }
                row.ore = amount.ore
                pointer = amount.end + 1
            } else if SIE5Scan.starts(pointer, with: "text=\""), !hasText {
                hasText = true
                guard let text = SIE5Scan.text(pointer + 6) else { return nil }
                row.text = TextRange(offset: UInt32(pointer + 6 - base), count: UInt32(text.end - pointer - 6))
                row.hasEntities = text.hasEntities
                pointer = text.end + 1
            } else if SIE5Scan.starts(pointer, with: "ledgerDate=\""), !hasDate {
                hasDate = true
                let bytes = ByteView(start: pointer + 12, count: 10)
                guard let date = DateText.iso(bytes), pointer[22] == UInt8(ascii: "\"") else { return nil }
                if usesRowDates { row.date = date }
                pointer += 23
            } else if SIE5Scan.starts(pointer, with: "quantity=\""), !hasQuantity {
                hasQuantity = true
                guard let end = SIE5Scan.value(pointer + 10) else { return nil }
                pointer = end + 1
            } else {
                return nil
            }
        }
    }

    /// Reads what stands between the tags of a row; tells whether the row is struck, nil when it is not plain.
    @inline(__always)
    private func content(_ pointer: inout Pointer, _ end: Pointer, _ line: inout Int, _ key: inout Key) -> Bool? {
        var isStruck = false
        while true {
            SIE5Scan.skipBlanks(&pointer, end, &line)
            if SIE5Scan.starts(pointer, with: "</LedgerEntry>") {
                pointer += 14
                return isStruck
            }
            let start = pointer
            if SIE5Scan.starts(pointer, with: "<ObjectReference") {
                pointer += 16
                guard object(&pointer, &key) else { return nil }
            } else {
                guard let next = SIE5Scan.rowElement(pointer) else { return nil }
                if SIE5Scan.starts(pointer, with: "<Overstrike") {
                    guard [0x20, UInt8(ascii: "/")].contains(pointer[11]) else { return nil }
                    isStruck = true
                }
                pointer = next
            }
            if pointer - start > tagLimit { return nil }
        }
    }

    /// Reads the attributes of an object; false when it is not plain.
    @inline(__always)
    private func object(_ pointer: inout Pointer, _ key: inout Key) -> Bool {
        var (dimension, object): (Pointer?, Pointer?)
        var (dimensionEnd, objectEnd) = (pointer, pointer)
        loop: while true {
            switch SIE5Scan.step(&pointer) {
            case .odd, .end: return false
            case .emptyEnd: break loop
            case .attribute: break
            }
            if SIE5Scan.starts(pointer, with: "dimId=\""), dimension == nil, let end = code(pointer + 7) {
                dimension = pointer + 7
                dimensionEnd = end
                pointer = end + 1
            } else if SIE5Scan.starts(pointer, with: "objectId=\""), object == nil, let end = code(pointer + 10) {
                object = pointer + 10
                objectEnd = end
                pointer = end + 1
            } else {
                return false
            }
        }
        guard let dimension, let object else { return false }
        let part = dimensions.number(ofPart: dimension, count: dimensionEnd - dimension)
        if part == 0 { return dimension.pointee &- 0x30 <= 9 && dimensionEnd[-1] &- 0x30 <= 9 }
        return key.add(part, object, objectEnd - object)
    }

    /// The quote behind a code that is neither empty nor long, and has no blanks around it; nil for any other.
    @inline(__always)
    private func code(_ start: Pointer) -> Pointer? {
        guard let end = SIE5Scan.value(start), end > start, end - start <= Self.codeLimit, start[0] > 0x20,
            end[-1] > 0x20
        else { return nil }
        return end
    }
}
