import CByteMask

/// Steps over the plain parts of SIE lines with a bare pointer.
///
/// Fenced: every step stops at a line feed or before it, and the bytes behind a block are line feeds, so none passes
/// the block's slack.
enum SIE4PlainLine {
    /// A field's bytes without quotes, and where it ends.
    typealias Field = (bytes: ByteView, end: UnsafePointer<UInt8>)

    /// The start of the line behind one that holds a byte and blanks, at or after `start`; nil when it holds more.
    @inline(__always)
    static func next(
        after byte: UInt8, _ start: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var pointer = start
        while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
        guard pointer.pointee == byte else { return nil }
        return end(pointer + 1)
    }

    /// The start of the next line, when only blanks are left on this one.
    @inline(__always)
    static func end(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        // Mostly nothing is left. All lines of a file end alike, so that where the next begins can be guessed.
        if start.pointee == 0x0A { return start + 1 }
        if start.pointee == 0x0D, start[1] == 0x0A { return start + 2 }
        var pointer = start
        while pointer.pointee == 0x20 || pointer.pointee == 0x09 || pointer.pointee == 0x0D { pointer += 1 }
        return pointer.pointee == 0x0A ? pointer + 1 : nil
    }

    /// The first byte at or after `start` that is no space; some programs put several between fields.
    @inline(__always)
    static func skipSpaces(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var pointer = start
        while pointer.pointee == 0x20 { pointer += 1 }
        return pointer
    }

    /// The first byte at or after `start` that is no blank; most programs indent rows by a few spaces.
    @inline(__always)
    static func skipIndentation(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        var pointer = start + (word ^ 0x2020_2020_2020_2020).trailingZeroBitCount / 8
        while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
        return pointer
    }

    /// A plain field at `start`: in quotes without quotes or escapes inside, or bare; nil for anything else.
    @inline(__always)
    static func field(
        _ start: UnsafePointer<UInt8>
    ) -> Field? {
        guard start.pointee == UInt8(ascii: "\"") else { return bareField(start) }
        let stop = stop(from: start + 1)
        guard stop.pointee == UInt8(ascii: "\"") else { return nil }
        let after = stop[1]
        guard after == 0x20 || after == 0x0A || after == 0x0D else { return nil }
        return (ByteView(start: start + 1, count: stop - start - 1), stop + 1)
    }

    /// The brace that closes an object list; nil when the line ends before.
    @inline(__always)
    static func listEnd(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var pointer = start
        while true {
            let stops = byte_mask_any(pointer, UInt8(ascii: "}"), 0x0A, 0x0A)
            if stops != 0 {
                pointer += stops.trailingZeroBitCount
                return pointer.pointee == 0x0A ? nil : pointer
            }
            pointer += 32
        }
    }

    /// The first quote, backslash or line feed at or after `start`.
    @inline(__always)
    static func stop(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var pointer = start
        while true {
            let stops = byte_mask_any(pointer, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A)
            if stops != 0 { return pointer + stops.trailingZeroBitCount }
            pointer += 32
        }
    }

    /// A field in quotes in which `\"` and `\\` may stand, with its escapes still in it.
    ///
    /// nil where it is not sure which quote closes it.
    @inline(__always)
    static func escapedField(
        _ start: UnsafePointer<UInt8>
    ) -> Field? {
        guard start.pointee == UInt8(ascii: "\"") else { return bareField(start) }
        guard let quote = textEnd(from: start + 1) else { return nil }
        let after = quote[1]
        guard after == 0x20 || after == 0x0A || after == 0x0D else { return nil }
        return (ByteView(start: start + 1, count: quote - start - 1), quote + 1)
    }

    /// The quote that closes a text which starts at `start`, as in ``escapedField(_:)``.
    @inline(__always)
    static func textEnd(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        let stop = stop(from: start)
        return stop.pointee == UInt8(ascii: "\"") ? stop : escapedEnd(from: stop)
    }

    /// Goes on from the first escape.
    @inline(never)
    private static func escapedEnd(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var stop = start
        while stop.pointee == UInt8(ascii: "\\") {
            if stop[1] == UInt8(ascii: "\"") {
                // Before a blank it closes the field when it is the last of the line, as in "C:\".
                if stop[2] <= 0x20 || stop[2] == UInt8(ascii: "}") {
                    guard ByteScan.find(UInt8(ascii: "\""), 0x0A, from: stop + 2).pointee != 0x0A else { return nil }
                }
                stop += 2
            } else {
                stop += stop[1] == UInt8(ascii: "\\") ? 2 : 1
            }
            stop = Self.stop(from: stop)
        }
        return stop.pointee == UInt8(ascii: "\"") ? stop : nil
    }

    @inline(__always)
    private static func bareField(
        _ start: UnsafePointer<UInt8>
    ) -> Field? {
        var pointer = start
        while pointer.pointee > 0x20 {
            if pointer.pointee == UInt8(ascii: "{") { return nil }
            pointer += 1
        }
        guard pointer > start, pointer.pointee == 0x20 || pointer.pointee == 0x0A || pointer.pointee == 0x0D else {
            return nil
        }
        return (ByteView(start: start, count: pointer - start), pointer)
    }
}
