/// A quick look at whether a text is UTF-8.
enum UTF8Text {
    /// Whether it is UTF-8 of at most two bytes a character, as Swedish is.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isOpen = false
        for byte in bytes {
            switch byte {
            case 0x80...0xBF where isOpen: isOpen = false
            case 0..<0x80 where !isOpen: continue
            case 0xC2...0xDF where !isOpen: isOpen = true
            default: return false
            }
        }
        return !isOpen
    }
}
