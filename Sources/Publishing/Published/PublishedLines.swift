import DelimitedText
import LedgerModel

/// The lines of a published CSV file as bytes, one after another, with a look at those ahead.
final class PublishedLines {
    let path: String
    private let file: PublishedFile?
    private var block: [UInt8] = []
    /// Where the lines ahead lie in `block`, the next one first, without their line ends.
    private var ahead: [Range<Int>] = []
    private var first = 0
    /// Where the line after those begins.
    private var position = 0
    private var isLast = false

    /// No line that we write is longer.
    private static let longestLine = 64 << 20

    /// The lines after the header of a file; none without a file.
    init(_ file: PublishedFile?, header: [String]) throws {
        self.file = file
        path = file?.path ?? ""
        isLast = file == nil
        guard file != nil else { return }
        guard let range = try peek(0), bytes(range).elementsEqual(header.joined(separator: ",").utf8) else {
            throw DamagedFile(path: path)
        }
        skip()
    }

    /// Where a line ahead lies, 0 being the next; nil after the last.
    func peek(_ index: Int) throws -> Range<Int>? {
        while ahead.count - first <= index {
            guard let line = try readLine() else { return nil }
            ahead.append(line)
        }
        return ahead[first + index]
    }

    /// Leaves the next line behind.
    func skip() {
        first += 1
        if first == ahead.count {
            ahead.removeAll(keepingCapacity: true)
            first = 0
        }
    }

    func bytes(_ range: Range<Int>) -> [UInt8] { Array(block[range]) }

    // MARK: Comparing

    /// Whether lines are the same but for their source, line number and destination.
    func isSame(_ mine: Range<Int>, _ other: PublishedLines, _ theirs: Range<Int>) -> Bool {
        // Nearly all are the same altogether.
        if Self.areEqual(block, mine, other.block, theirs) { return true }
        guard let one = Self.identity(in: block, mine), let two = Self.identity(in: other.block, theirs) else {
            return false
        }
        return Self.areEqual(block, one, other.block, two)
    }

    /// Whether the lines ahead at two distances are the same; false where one has no such line.
    func matches(_ index: Int, _ other: PublishedLines, _ otherIndex: Int) throws -> Bool {
        guard let mine = try peek(index), let theirs = try other.peek(otherIndex) else { return false }
        return isSame(mine, other, theirs)
    }

    /// What must be the same of a line.
    func identity(_ range: Range<Int>) throws -> [UInt8] {
        guard let bounds = Self.identity(in: block, range) else { throw DamagedFile(path: path) }
        return Array(block[bounds])
    }

    private static func areEqual(
        _ one: [UInt8], _ mine: Range<Int>, _ other: [UInt8], _ theirs: Range<Int>
    ) -> Bool {
        guard mine.count == theirs.count else { return false }
        let distance = theirs.lowerBound - mine.lowerBound
        let (one, other) = (one.span, other.span)
        for index in mine where one[index] != other[index + distance] { return false }
        return true
    }

    /// From the third field to the third last: the period up to the text.
    private static func identity(in block: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let bytes = block.span
        var (commas, isQuoted, start) = (0, false, range.lowerBound)
        while start < range.upperBound, commas < 2 {
            if bytes[start] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[start] == UInt8(ascii: ","), !isQuoted { commas += 1 }
            start += 1
        }
        var end = range.upperBound
        (commas, isQuoted) = (0, false)
        // Quotes come in pairs, so that it does not matter from which side they are counted.
        while end > start, commas < 2 {
            end -= 1
            if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[end] == UInt8(ascii: ","), !isQuoted { commas += 1 }
        }
        return commas == 2 ? start..<end : nil
    }

    /// The last two fields with the comma before them; nil in a line that is none of ours.
    func ending(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        Self.identity(in: block, range).map { block[$0.upperBound..<range.upperBound] }
    }

    // MARK: Reading

    private func readLine() throws -> Range<Int>? {
        var (end, isQuoted) = (position, false)
        while true {
            end = Self.lineEnd(in: block, from: end, &isQuoted)
            if end < block.count { break }
            if isLast {
                if end == position { return nil }
                // Every line that we write is ended.
                throw DamagedFile(path: path)
            }
            end -= try readMore()
        }
        let line = position..<end
        position = end + 1
        return line
    }

    /// The index of the line end at or after an index; the number of bytes when there is none.
    private static func lineEnd(in block: [UInt8], from start: Int, _ isQuoted: inout Bool) -> Int {
        let bytes = block.span
        var (end, isInside) = (start, isQuoted)
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") { isInside.toggle() }
            if byte == UInt8(ascii: "\n"), !isInside { break }
            end += 1
        }
        isQuoted = isInside
        return end
    }

    /// Reads another block behind what is not passed yet; returns how far that has moved to the front.
    private func readMore() throws -> Int {
        let passed = first < ahead.count ? ahead[first].lowerBound : position
        block.removeFirst(passed)
        position -= passed
        ahead = ahead[first...].map { $0.lowerBound - passed..<$0.upperBound - passed }
        first = 0
        guard let file, block.count < Self.longestLine else { throw DamagedFile(path: path) }
        isLast = try file.read(appendingTo: &block) == 0
        return passed
    }
}
