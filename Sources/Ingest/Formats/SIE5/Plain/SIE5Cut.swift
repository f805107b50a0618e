import Glibc

/// Looks where a part of a journal can be cut: at the last line that starts behind a voucher.
///
/// Without such a line, as in a document without line breaks, it is cut right behind a voucher.
///
/// It does not read vouchers, only follows the tags of vouchers and journals, between which there is nothing but white
/// space, comments and instructions. In a well-formed document these are the tags that they seem to be, and nest as
/// they seem to. In a document that is not well-formed a cut may be wrong; who reads the part before the cut notices,
/// since it does not end between two vouchers.
///
/// Fenced like ``SIE5Scan``.
struct SIE5Cut {
    private typealias Pointer = UnsafePointer<UInt8>

    /// Bytes before the cut; 0 when there is none.
    private(set) var count = 0
    /// The series at the cut.
    private(set) var series: [UInt8]
    /// Whether more bytes may give a cut.
    private(set) var isOpen = false
    /// Bytes up to the end of the last voucher, and its series.
    private var lastVoucher: (count: Int, series: [UInt8]) = (0, [])
    private let base: Pointer
    private let end: Pointer
    /// The next places with `!` and `?` at or after what has been looked at.
    private var mark: Pointer
    private var question: Pointer

    /// Looks at a part that starts between two vouchers of a series.
    init?(_ bytes: ByteView, series: [UInt8]) {
        guard let base = bytes.baseAddress else { return nil }
        self.init(base, base + bytes.count, series)
        isOpen = look(series)
        if count == 0 { (count, self.series) = (lastVoucher.count, lastVoucher.series) }
    }

    /// Looks from voucher to voucher, with ``end(from:)``.
    init?(_ bytes: ByteView) {
        guard let base = bytes.baseAddress else { return nil }
        self.init(base, base + bytes.count, [])
    }

    /// Where the voucher or the comments before it end that start at `start`; nil when that is not to be seen.
    ///
    /// Each place must lie behind the one before.
    mutating func end(from start: Int) -> Int? {
        guard let first = tag(from: base + start) else { return nil }
        if !SIE5Scan.starts(first, with: "<JournalEntry") { return first > base + start ? first - base : nil }
        guard let last = tag(from: first + 13), SIE5Scan.starts(last, with: "</JournalEntry>") else { return nil }
        return last + 15 - base
    }

    /// Where a document can be cut behind its last voucher, or what looks like one; nil when there is none.
    static func lastVoucher(in bytes: ByteView) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let end = base + bytes.count
        var rest = bytes
        var last: Int?
        while let index = ByteScan.last(UInt8(ascii: "J"), in: rest) {
            rest = ByteView(start: base, count: index)
            guard index >= 2, SIE5Scan.starts(base + index - 2, with: "</JournalEntry>") else { continue }
            if let lineEnd = lineEnd(base + index + 13, end) { return lineEnd - base }
            last = last ?? index + 13
        }
        return last
    }

    /// The place behind a line end, if blanks are all there is before it.
    private static func lineEnd(_ start: Pointer, _ end: Pointer) -> Pointer? {
        var pointer = start
        while pointer < end, [0x20, 0x09, 0x0D].contains(pointer.pointee) { pointer += 1 }
        return pointer < end && pointer.pointee == 0x0A ? pointer + 1 : nil
    }

    private init(_ base: Pointer, _ end: Pointer, _ series: [UInt8]) {
        (self.base, self.end, self.series) = (base, end, series)
        mark = Self.find(UInt8(ascii: "!"), base, end)
        question = Self.find(UInt8(ascii: "?"), base, end)
    }

    /// Goes from voucher to voucher; false when something is met that calls for a reading from the start.
    private mutating func look(_ series: [UInt8]) -> Bool {
        var series = series
        var pointer = base
        while true {
            var line = 0
            SIE5Scan.skipBlanks(&pointer, end, &line)
            guard let start = blanks(from: pointer) else { return true }
            // The longest text that is looked for there is shorter than this.
            if end - start < 16 { return true }
            if SIE5Scan.starts(start, with: "</Journal>") {
                let close = Self.find(UInt8(ascii: ">"), start + 10, end)
                if close == end { return true }
                guard let journal = SIE5Scan.nextJournal(start, end, &line), journal.content == close + 1 else {
                    return false
                }
                series = journal.series
                pointer = journal.content
                continue
            }
            guard SIE5Scan.starts(start, with: "<JournalEntry"), start[13] <= 0x20 || start[13] == UInt8(ascii: ">")
            else { return false }
            guard let close = tag(from: start + 13) else { return true }
            if end - close < 16, memcmp(close, "</JournalEntry>", min(15, end - close)) == 0 { return true }
            guard SIE5Scan.starts(close, with: "</JournalEntry>") else { return false }
            pointer = close + 15
            lastVoucher = (pointer - base, series)
            if let lineEnd = Self.lineEnd(pointer, end) {
                count = lineEnd - base
                self.series = series
            }
        }
    }

    /// The next tag whose name starts with `Journal`, outside comments and the like.
    private mutating func tag(from start: Pointer) -> Pointer? {
        var pointer = start
        while true {
            let name = Self.find(UInt8(ascii: "J"), pointer, end)
            if let special = special(from: pointer), special < name {
                guard let after = endOfSpecial(special) else { return nil }
                pointer = after
                continue
            }
            if name == end { return nil }
            pointer = name + 1
            guard name - base >= 1, SIE5Scan.starts(name, with: "Journal") || end - name < 7 else { continue }
            if name[-1] == UInt8(ascii: "<") { return name - 1 }
            if name[-1] == UInt8(ascii: "/"), name - base >= 2, name[-2] == UInt8(ascii: "<") { return name - 2 }
        }
    }

    /// The first byte that is neither white space nor part of a comment or the like; nil when there is none.
    private mutating func blanks(from start: Pointer) -> Pointer? {
        var pointer = start
        while pointer < end {
            if [0x20, 0x09, 0x0A, 0x0D].contains(pointer.pointee) {
                pointer += 1
            } else if special(from: pointer) == pointer {
                guard let after = endOfSpecial(pointer) else { return nil }
                pointer = after
            } else {
                return pointer
            }
        }
        return nil
    }

    /// The next `<!` or `<?` at or after a place.
    private mutating func special(from start: Pointer) -> Pointer? {
        while mark < end, mark <= start || mark[-1] != UInt8(ascii: "<") {
            mark = Self.find(UInt8(ascii: "!"), max(mark, start) + 1, end)
        }
        while question < end, question <= start || question[-1] != UInt8(ascii: "<") {
            question = Self.find(UInt8(ascii: "?"), max(question, start) + 1, end)
        }
        let next = min(mark, question)
        return next < end ? next - 1 : nil
    }

    private func endOfSpecial(_ start: Pointer) -> Pointer? {
        let (from, close): (Int, StaticString) =
            if SIE5Scan.starts(start, with: "<!--") {
                (4, "-->")
            } else if SIE5Scan.starts(start, with: "<![CDATA[") {
                (9, "]]>")
            } else {
                (2, "?>")
            }
        guard start[1] == UInt8(ascii: "?") || from > 2 else { return nil }
        let length = close.utf8CodeUnitCount
        var last = start + from + length - 1
        while true {
            last = Self.find(UInt8(ascii: ">"), last, end)
            if last >= end { return nil }
            if SIE5Scan.starts(last - length + 1, with: close) { return last + 1 }
            last += 1
        }
    }

    /// The first place of a byte, or the end.
    private static func find(_ byte: UInt8, _ start: Pointer, _ end: Pointer) -> Pointer {
        guard start < end, let found = memchr(start, Int32(byte), end - start) else { return end }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    }
}
