/// Finds the fields of text whose columns have fixed widths, a line a record.
///
/// A shorter line has empty fields at its end; what stands beyond the last column is one more field. Nothing is quoted.
public struct FixedWidthMachine: RecordMachine {
    /// The fields of the last record, with the spaces that fill them.
    public private(set) var fields: [DelimitedMachine.Field] = []
    /// Line, from 1, of the last record.
    public private(set) var line = 1
    /// Line, from 1, after the last record.
    public private(set) var nextLine = 1
    /// Index of the last record's first byte.
    public private(set) var recordStart = 0
    private var position: Int
    private let widths: [Int]
    private let isUTF8: Bool

    /// A machine before the first record, at index `start`, such as the index after a byte order mark.
    ///
    /// `widths` are in characters, at least 1 each: bytes, or code points when the text is UTF-8.
    public init(widths: [Int], isUTF8: Bool, start: Int = 0) {
        precondition(widths.allSatisfy { $0 > 0 }, "a column has a width")
        self.widths = widths
        self.isUTF8 = isUTF8
        position = start
        recordStart = start
    }

    /// Adjusts the indexes after the caller has moved the bytes `count` places towards the front of its block.
    public mutating func rebase(by count: Int) {
        position -= count
        recordStart -= count
    }

    /// Looks for the next record; `isLast` when no bytes follow the block.
    public mutating func nextRecord(in bytes: Span<UInt8>, isLast: Bool) -> DelimitedMachine.Step {
        fields.removeAll(keepingCapacity: true)
        recordStart = position
        line = nextLine
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        // A carriage return at the end of a block may be half of a line end.
        let isWhole = end < bytes.count && (bytes[end] == 0x0A || end + 1 < bytes.count)
        guard isWhole || isLast else { return .incomplete }
        guard position < bytes.count else { return .end }
        cut(bytes, from: position, to: end)
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        position = min(bytes.count, end + (isPair ? 2 : 1))
        nextLine += 1
        return .record
    }

    private mutating func cut(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        var index = start
        for width in widths {
            let first = index
            var rest = width
            while index < end, rest > 0 {
                index += 1
                while isUTF8, index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
                rest -= 1
            }
            fields.append(.init(start: first, end: index))
        }
        var last = end
        while last > index, bytes[last - 1] == 0x20 { last -= 1 }
        if last > index { fields.append(.init(start: index, end: last)) }
    }
}
