/// Changes bytes in the ways that find most: a few places at a time, the same ones in every run.
struct Mutation {
    private var state: UInt64
    private let words: [[UInt8]]
    private static let bytes = Array("\"'\\{}#<>&;,.-+0A \t\r\n".utf8) + [0, 0x1F, 0x80, 0xC3, 0xFF]

    init(seed: UInt64, words: [[UInt8]]) {
        state = seed
        self.words = words
    }

    /// The bytes with one to four changes.
    mutating func change(_ input: [UInt8]) -> [UInt8] {
        var bytes = input
        for _ in 0...number(below: 4) {
            let place = number(below: bytes.count + 1)
            let end = min(bytes.count, place + number(below: 20))
            switch number(below: 6) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: number(below: bytes.count + 1))
            case 2: bytes.insert(Self.bytes[number(below: Self.bytes.count)], at: place)
            case 3 where place < bytes.count: bytes[place] = Self.bytes[number(below: Self.bytes.count)]
            case 4 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(below: 8))
            default: bytes.insert(contentsOf: words[number(below: words.count)], at: place)
            }
        }
        return bytes
    }

    /// The next number of SplitMix64, below a bound.
    private mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
}
