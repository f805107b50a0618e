/// Turns text in UTF-16 into UTF-8, piece by piece, without its byte order mark.
struct UTF16Transcoder {
    /// What is wrong with the text, at a byte of it.
    struct Fault: Error, Equatable {
        /// A clause about the text.
        let words: String
        /// The byte, from 0.
        let byte: Int
    }

    private let isBigEndian: Bool
    /// Bytes taken so far.
    private var taken = 0
    /// A byte that waits for the other of its unit.
    private var odd: UInt8?
    /// The first half of a pair that waits for the second.
    private var lead: UInt32?

    /// How many units at the start must be plain for a text without mark.
    private static let evidence = 32

    /// A transcoder for a text that starts so; nil when it is not in UTF-16.
    ///
    /// A mark tells. Without one, the first characters are all of Latin-1, so that every other byte of them is 0.
    init?(head: ArraySlice<UInt8>) {
        let mark = Array(head.prefix(2))
        if mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] {
            // The mark of UTF-32 starts with that of UTF-16.
            if head.dropFirst(2).prefix(2).elementsEqual([0, 0]) { return nil }
            isBigEndian = mark[0] == 0xFE
            return
        }
        let bytes = Array(head.prefix(2 * Self.evidence))
        guard bytes.count >= 4 else { return nil }
        let (first, second) = (stride(from: 0, to: bytes.count, by: 2), stride(from: 1, to: bytes.count, by: 2))
        let isLittle = second.allSatisfy { bytes[$0] == 0 } && first.allSatisfy { bytes[$0] != 0 }
        let isBig = first.allSatisfy { bytes[$0] == 0 } && second.allSatisfy { bytes[$0] != 0 }
        guard isLittle || isBig else { return nil }
        isBigEndian = isBig
    }

    /// Appends the UTF-8 of the next bytes.
    mutating func transcode(_ bytes: [UInt8], into text: inout [UInt8]) throws(Fault) {
        for byte in bytes {
            taken += 1
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let unit = isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
            try take(unit, into: &text)
        }
    }

    private mutating func take(_ unit: UInt32, into text: inout [UInt8]) throws(Fault) {
        if let lead {
            guard 0xDC00..<0xE000 ~= unit else { throw lone(at: taken - 4) }
            self.lead = nil
            append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        } else if 0xD800..<0xDC00 ~= unit {
            lead = unit
        } else if 0xDC00..<0xE000 ~= unit {
            throw lone(at: taken - 2)
        } else if unit != 0xFEFF || taken > 2 {
            append(unit, to: &text)
        }
    }

    /// Every unit or pair that gets here is a character.
    private func append(_ point: UInt32, to text: inout [UInt8]) {
        if point < 0x80 {
            text.append(UInt8(point))
        } else if let scalar = Unicode.Scalar(point) {
            text.append(contentsOf: String(scalar).utf8)
        }
    }

    /// Ends the text.
    func finish() throws(Fault) {
        if odd != nil || lead != nil { throw Fault(words: "ends inside a character", byte: taken) }
    }

    private func lone(at byte: Int) -> Fault {
        Fault(words: "has half a character, as no program writes it", byte: byte)
    }
}
