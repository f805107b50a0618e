/// A plain row of a voucher: `#TRANS`, or one that does not count.
///
/// Fenced like ``SIE4PlainLine``.
struct SIE4PlainRow {
    /// False for `#RTRANS` and `#BTRANS`, which are looked through like any other and do not count.
    let isBooked: Bool
    /// Whether it is a `#RTRANS`, which a row that counts repeats.
    let isAdded: Bool
    /// An account with its object list, `5010 {1 "710"` without the closing brace.
    let key: ByteView
    let tail: SIE4PlainTail

    /// Reads a row from its label to the end of its line; nil when it is not plain.
    @inline(__always)
    init?(_ start: UnsafePointer<UInt8>) {
        guard let label = Label(start) else { return nil }
        let account = SIE4PlainLine.skipSpaces(start + label.rawValue)
        guard account.pointee &- 0x30 <= 9, let close = SIE4PlainLine.listEnd(from: account), close[1] == 0x20,
            let tail = SIE4PlainTail(SIE4PlainLine.skipSpaces(close + 2))
        else { return nil }
        isBooked = label == .booked
        isAdded = label == .unbooked && start[1] == UInt8(ascii: "R")
        key = ByteView(start: account, count: close - account)
        self.tail = tail
    }

    /// Whether a row, at the start of the next line, repeats it.
    @inline(never)
    func isRepeated(at start: UnsafePointer<UInt8>) -> Bool {
        guard let next = SIE4PlainRow(SIE4PlainLine.skipIndentation(start)) else { return false }
        return next.isBooked && next.tail.ore == tail.ore && next.key.elementsEqual(key)
    }

    /// The label of a row; its value is the length with the blank behind it.
    private enum Label: Int {
        case booked = 7
        case unbooked = 8

        @inline(__always)
        init?(_ start: UnsafePointer<UInt8>) {
            let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
            if word & 0x00FF_FFFF_FFFF_FFFF == 0x0020_534E_4152_5423 {
                self = .booked
            } else if word == 0x2053_4E41_5254_5223 || word == 0x2053_4E41_5254_4223 {
                self = .unbooked
            } else {
                return nil
            }
        }
    }
}
