import Glibc

/// Scans of XML that is written plainly: known names, one blank or more before each attribute, double quotes.
///
/// Fenced: it reads with bare pointers. Invariant: what is scanned is followed by ``BlockBuffer/slack`` line feeds, at
/// which every scan here stops, and names are shorter than that.
enum SIE5Scan {
    typealias Pointer = UnsafePointer<UInt8>

    /// What comes next in a start tag.
    enum Step {
        /// An attribute.
        case attribute
        /// The end, of an element with content.
        case end
        /// The end, of an element without.
        case emptyEnd
        /// Anything else, or an attribute without a blank before it.
        case odd
    }

    /// Whether a text stands at `pointer`.
    @inline(__always)
    static func starts(_ pointer: Pointer, with text: StaticString) -> Bool {
        memcmp(pointer, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Moves over blanks, and over the end of a tag if that follows.
    @inline(__always)
    static func step(_ pointer: inout Pointer) -> Step {
        let start = pointer
        while pointer.pointee == 0x20 { pointer += 1 }
        if pointer.pointee == UInt8(ascii: ">") {
            pointer += 1
            return .end
        }
        if pointer.pointee == UInt8(ascii: "/") {
            guard pointer[1] == UInt8(ascii: ">") else { return .odd }
            pointer += 2
            return .emptyEnd
        }
        return pointer > start ? .attribute : .odd
    }

    /// Moves over white space up to `end`, counting lines.
    @inline(__always)
    static func skipBlanks(_ pointer: inout Pointer, _ end: Pointer, _ line: inout Int) {
        while pointer < end {
            switch pointer.pointee {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            pointer += 1
        }
    }

    /// The quote behind a value without entities; nil when it is not plain.
    @inline(__always)
    static func value(_ start: Pointer) -> Pointer? {
        var pointer = start
        while true {
            pointer = next(pointer)
            if pointer.pointee == UInt8(ascii: "\"") { return pointer }
            guard let end = character(pointer) else { return nil }
            pointer = end
        }
    }

    /// The quote behind a text, and whether it has predefined entities; nil when it is not plain.
    @inline(__always)
    static func text(_ start: Pointer) -> (end: Pointer, hasEntities: Bool)? {
        var pointer = start
        var hasEntities = false
        while true {
            pointer = next(pointer)
            if pointer.pointee == UInt8(ascii: "\"") { return (pointer, hasEntities) }
            if pointer.pointee == UInt8(ascii: "&") {
                guard let entity = entity(pointer) else { return nil }
                pointer += entity.count
                hasEntities = true
            } else {
                guard let end = character(pointer) else { return nil }
                pointer = end
            }
        }
    }

    /// The first byte that is a quote, `<`, `&`, a control character or above 0x7F.
    @inline(__always)
    private static func next(_ start: Pointer) -> Pointer {
        var pointer = start
        while true {
            let word = UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
            let controls = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
            let marks =
                ByteScan.zeros(word ^ 0x2222_2222_2222_2222) | ByteScan.zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C)
                | ByteScan.zeros(word ^ 0x2626_2626_2626_2626)
            let found = controls | marks | word & 0x8080_8080_8080_8080
            if found != 0 { return pointer + found.trailingZeroBitCount / 8 }
            pointer += 8
        }
    }

    /// Moves over a character of two or three bytes in UTF-8; nil for anything else.
    @inline(__always)
    private static func character(_ pointer: Pointer) -> Pointer? {
        let (first, second) = (pointer[0], pointer[1])
        guard second & 0xC0 == 0x80 else { return nil }
        if first >= 0xC2, first <= 0xDF { return pointer + 2 }
        guard first >= 0xE0, first <= 0xEF, pointer[2] & 0xC0 == 0x80 else { return nil }
        // Neither a longer form than needed, nor half a pair, nor U+FFFE and U+FFFF.
        if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return nil }
        if first == 0xEF && second == 0xBF && pointer[2] >= 0xBE { return nil }
        return pointer + 3
    }

    /// The character of a predefined entity, and how long the entity is.
    static func entity(_ pointer: Pointer) -> (byte: UInt8, count: Int)? {
        if starts(pointer, with: "&amp;") { return (UInt8(ascii: "&"), 5) }
        if starts(pointer, with: "&quot;") { return (UInt8(ascii: "\""), 6) }
        if starts(pointer, with: "&apos;") { return (UInt8(ascii: "'"), 6) }
        if starts(pointer, with: "&lt;") { return (UInt8(ascii: "<"), 4) }
        if starts(pointer, with: "&gt;") { return (UInt8(ascii: ">"), 4) }
        return nil
    }

    /// A text with its predefined entities turned into characters.
    static func decoded(_ bytes: ByteView) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        guard var pointer = bytes.baseAddress else { return text }
        let end = pointer + bytes.count
        while pointer < end {
            let entity = pointer.pointee == UInt8(ascii: "&") ? entity(pointer) : nil
            text.append(entity?.byte ?? pointer.pointee)
            pointer += entity?.count ?? 1
        }
        return text
    }

    /// The end of an element in a row that says nothing of money; nil for any other, and where it is not plain.
    static func rowElement(_ start: Pointer) -> Pointer? {
        emptyElement(start, "<EntryInfo") ?? emptyElement(start, "<Overstrike") ?? emptyElement(start, "<LockingInfo")
            ?? emptyElement(start, "<SubdividedAccountObjectReference")
    }

    /// The end of an element in a voucher, beside its rows, that says nothing of money; nil where it is not plain.
    static func voucherElement(_ start: Pointer) -> Pointer? {
        emptyElement(start, "<EntryInfo") ?? emptyElement(start, "<OriginalEntryInfo")
            ?? emptyElement(start, "<VoucherReference") ?? emptyElement(start, "<LockingInfo")
            ?? emptyElement(start, "<CorrectedBy")
    }

    /// The end of an empty element: letters for names, at most four attributes; nil when it is not plain.
    private static func emptyElement(_ start: Pointer, _ tag: StaticString) -> Pointer? {
        guard starts(start, with: tag) else { return nil }
        var pointer = start + tag.utf8CodeUnitCount
        var names = InlineArray<4, Pointer>(repeating: start)
        var count = 0
        while true {
            switch step(&pointer) {
            case .odd, .end: return nil
            case .emptyEnd: return pointer
            case .attribute: break
            }
            guard count < 4, let end = letters(pointer), !starts(pointer, with: "xmlns"),
                end[0] == UInt8(ascii: "="), end[1] == UInt8(ascii: "\""), let quote = text(end + 2)?.end
            else { return nil }
            // With the sign behind the name, so that no name is taken for the start of another.
            for index in 0..<count where memcmp(names[index], pointer, end - pointer + 1) == 0 { return nil }
            names[count] = pointer
            count += 1
            pointer = quote + 1
        }
    }

    /// The end of a run of ASCII letters; nil when there are none, or too many to be a name.
    private static func letters(_ start: Pointer) -> Pointer? {
        var pointer = start
        while pointer.pointee | 0x20 >= 0x61, pointer.pointee | 0x20 <= 0x7A { pointer += 1 }
        return pointer > start && pointer - start <= 40 ? pointer : nil
    }

    /// The series of the journal that follows the end of another at `start`, and where its content starts.
    ///
    /// Nil when there is more between them than white space, or the start tag is not plain.
    static func nextJournal(
        _ start: Pointer, _ end: Pointer, _ line: inout Int
    ) -> (series: [UInt8], content: Pointer)? {
        var pointer = start
        guard starts(pointer, with: "</Journal>") else { return nil }
        pointer += 10
        skipBlanks(&pointer, end, &line)
        return journal(pointer)
    }

    /// The series of a journal by its start tag, which ``BlockBuffer/slack`` bytes end; nil when it is not plain.
    static func series(ofJournal tag: ByteView) -> [UInt8]? { tag.baseAddress.flatMap(journal)?.series }

    /// The series of a journal by its start tag, and where its content starts; nil when the tag is not plain.
    static func journal(_ start: Pointer) -> (series: [UInt8], content: Pointer)? {
        guard starts(start, with: "<Journal") else { return nil }
        var pointer = start + 8
        var (id, name): (ByteView?, Pointer?)
        while true {
            switch step(&pointer) {
            case .odd, .emptyEnd: return nil
            case .end: return (Array(id ?? .empty), pointer)
            case .attribute: break
            }
            if starts(pointer, with: "id=\""), id == nil, let end = value(pointer + 4) {
                id = ByteView(start: pointer + 4, count: end - pointer - 4)
                pointer = end + 1
            } else if starts(pointer, with: "name=\""), name == nil, let end = text(pointer + 6)?.end {
                name = pointer
                pointer = end + 1
            } else {
                return nil
            }
        }
    }
}
