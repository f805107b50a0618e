/// A single-byte encoding as a table from byte to UTF-8.
struct CodePage: Sendable {
    /// The code points of bytes 0x80...0xFF.
    let upper: [UInt16]

    /// IBM code page 437 (the Unicode Consortium's mapping `CP437.TXT`).
    static let cp437 = CodePage(upper: Array(cp437Characters.utf16))

    /// Windows-1252; its five unassigned bytes map to the C1 controls, as browsers do.
    static let windows1252 = CodePage(upper: Array(windows1252Specials.utf16) + (0xA0...0xFF))

    /// Appends the UTF-8 of `bytes`.
    func decode(_ bytes: ByteView, into text: inout [UInt8]) {
        // Written beside and appended at once, since an array looks at its room for each byte.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3) { room in
            var count = 0
            for byte in bytes {
                guard byte >= 0x80 else {
                    room[count] = byte
                    count += 1
                    continue
                }
                let point = upper[Int(byte) - 0x80]
                if point < 0x800 {
                    room[count] = UInt8(truncatingIfNeeded: 0xC0 | point >> 6)
                } else {
                    room[count] = UInt8(truncatingIfNeeded: 0xE0 | point >> 12)
                    room[count + 1] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F)
                    count += 1
                }
                room[count + 1] = UInt8(truncatingIfNeeded: 0x80 | point & 0x3F)
                count += 2
            }
            text.append(contentsOf: room.extracting(..<count))
        }
    }
}

private let cp437Characters =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
    + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"

private let windows1252Specials =
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
