/// Finds the fields of delimited text, a record at a time, without copying, allocating or doing I/O.
///
/// The caller owns the bytes and may feed them in blocks: when a record is not whole it gets ``Step/incomplete``, moves
/// the rest of the block to the front, calls ``rebase(by:)``, reads more, and asks again. A record ends with LF, CR LF
/// or CR. A quoted field holds anything, with quotes doubled (RFC 4180); a quote inside an unquoted field is an
/// ordinary character.
public struct DelimitedMachine: RecordMachine {
    /// A field's bytes without its quotes.
    public struct Field: Hashable, Sendable {
        /// Index of the first byte.
        public var start: Int
        /// Index after the last byte.
        public var end: Int
        /// Whether it stood in quotes.
        public var isQuoted: Bool
        /// Whether doubled quotes inside must be halved when it is read.
        public var hasDoubledQuotes: Bool

        /// A field of the bytes from `start` up to `end`, unquoted by default.
        public init(start: Int, end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
            self.start = start
            self.end = end
            self.isQuoted = isQuoted
            self.hasDoubledQuotes = hasDoubledQuotes
        }

        /// The field's bytes with doubled quotes halved.
        public func content(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
            let inside = UnsafeBufferPointer(rebasing: bytes[bounds])
            return hasDoubledQuotes ? QuotedText.halved(inside, quote: bytes[start - 1]) : Array(inside)
        }

        /// The field's text with doubled quotes halved, in the bytes that it was found in.
        public func text(in bytes: [UInt8]) -> String {
            // Most fields hold none, so that nothing need be copied twice.
            if !hasDoubledQuotes { return String(decoding: bytes[bounds], as: UTF8.self) }
            return String(decoding: bytes.withUnsafeBufferPointer { content(of: $0) }, as: UTF8.self)
        }

        /// The indexes of its bytes.
        public var bounds: Range<Int> { start..<end }
        /// Whether it holds no bytes.
        public var isEmpty: Bool { start == end }
    }

    /// The result of looking for the next record.
    public enum Step: Hashable, Sendable {
        /// ``fields`` hold a record; an empty line is a record of one empty field.
        case record
        /// The block ends inside a record.
        case incomplete
        /// No more records.
        case end
        /// The text ends inside the quoted field that opens at this index.
        case unclosedQuote(at: Int)
        /// Something other than a delimiter follows a closing quote, at this index.
        case textAfterQuote(at: Int)
    }

    /// The fields of the last record.
    public private(set) var fields: [Field] = []
    /// Line, from 1, on which the last record starts.
    public private(set) var line = 1
    /// Index of the last record's first byte.
    public private(set) var recordStart = 0
    /// Index after the last record and its line end.
    public private(set) var position = 0
    /// Line, from 1, after the last record.
    public private(set) var nextLine = 1
    private let dialect: Dialect

    /// A machine before a record at index `start` (after a byte order mark, for example) on line `line`.
    public init(dialect: Dialect, start: Int = 0, line: Int = 1) {
        self.dialect = dialect
        self.line = line
        nextLine = line
        position = start
        recordStart = start
    }

    /// Adjusts the indexes after the caller has moved the bytes `count` places towards the front of its block.
    public mutating func rebase(by count: Int) {
        position -= count
        recordStart -= count
    }

    /// Looks for the next record from ``position``; `isLast` when no bytes follow the block.
    public mutating func nextRecord(in bytes: Span<UInt8>, isLast: Bool) -> Step {
        fields.removeAll(keepingCapacity: true)
        recordStart = position
        line = nextLine
        guard position < bytes.count else { return isLast ? .end : .incomplete }
        var index = position
        while true {
            let stop: Int
            switch nextField(in: bytes, from: index, isLast: isLast) {
            case .at(let end): stop = end
            case .trouble(let step):
                nextLine = line
                return step
            }
            guard stop < bytes.count else {
                guard isLast else { return retry() }
                position = stop
                nextLine += 1
                return .record
            }
            if bytes[stop] == dialect.delimiter {
                index = stop + 1
                continue
            }
            guard let next = afterLineEnd(in: bytes, at: stop, isLast: isLast) else { return retry() }
            position = next
            nextLine += 1
            return .record
        }
    }

    private mutating func retry() -> Step {
        nextLine = line
        return .incomplete
    }

    private enum FieldEnd {
        case at(Int)
        case trouble(Step)
    }

    /// Appends the field from `start` and returns the index of the delimiter, line end or end of block after it.
    private mutating func nextField(in bytes: Span<UInt8>, from start: Int, isLast: Bool) -> FieldEnd {
        if start < bytes.count, bytes[start] == dialect.quote { return quotedField(in: bytes, from: start, isLast) }
        var index = start
        while index < bytes.count, bytes[index] != dialect.delimiter, !isLineEnd(bytes[index]) { index += 1 }
        fields.append(Field(start: start, end: index, isQuoted: false, hasDoubledQuotes: false))
        return .at(index)
    }

    private mutating func quotedField(in bytes: Span<UInt8>, from start: Int, _ isLast: Bool) -> FieldEnd {
        var index = start + 1
        var hasDoubledQuotes = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == dialect.quote {
                guard index + 1 < bytes.count else {
                    if !isLast { return .trouble(.incomplete) }
                    break
                }
                guard bytes[index + 1] == dialect.quote else { break }
                hasDoubledQuotes = true
                index += 1
            } else if byte == newline || (byte == carriageReturn && !isNewline(bytes, index + 1)) {
                nextLine += 1
            }
            index += 1
        }
        guard index < bytes.count else { return .trouble(isLast ? .unclosedQuote(at: start) : .incomplete) }
        fields.append(Field(start: start + 1, end: index, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        let after = index + 1
        guard after == bytes.count || bytes[after] == dialect.delimiter || isLineEnd(bytes[after]) else {
            return .trouble(.textAfterQuote(at: after))
        }
        return .at(after)
    }

    private func afterLineEnd(in bytes: Span<UInt8>, at index: Int, isLast: Bool) -> Int? {
        guard bytes[index] == carriageReturn else { return index + 1 }
        guard index + 1 < bytes.count else { return isLast ? index + 1 : nil }
        return bytes[index + 1] == newline ? index + 2 : index + 1
    }

    private func isNewline(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index < bytes.count && bytes[index] == newline
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == newline || byte == carriageReturn
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
