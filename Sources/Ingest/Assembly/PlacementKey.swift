import LedgerModel

/// The bytes that a kontering is interned by, gathered as the parts of a row come, in any order.
///
/// Layout: for each part its index plus one, its code and a zero byte. XML text never holds a zero byte, so the layout
/// is unambiguous.
struct PlacementKey {
    private(set) var bytes: [UInt8] = []
    private var parts: UInt8 = 0

    /// Starts anew.
    @inline(__always)
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        parts = 0
    }

    /// Adds a code; false, without adding it, when the part has one already.
    @inline(__always)
    mutating func add(_ part: CodePart, _ code: ByteView) -> Bool {
        guard !has(part) else { return false }
        parts |= UInt8(1) << UInt8(part.index)
        bytes.append(UInt8(part.index + 1))
        bytes.append(contentsOf: code)
        bytes.append(0)
        return true
    }

    /// Whether a part has a code.
    @inline(__always)
    func has(_ part: CodePart) -> Bool {
        parts & UInt8(1) << UInt8(part.index) != 0
    }

    /// How many parts besides the account have a code.
    var partCount: Int { parts.nonzeroBitCount - (has(.konto) ? 1 : 0) }

    /// Announces what a key codes on, first used on a line.
    static func announce(_ key: ByteView, line: UInt32, in batch: inout LedgerBatch) {
        var codes = PlainCodes()
        var rest = PlainCodes.Rest(key)
        while let first = rest.first {
            _ = rest.skip(first)
            let code = rest.take { $0 != 0 }
            _ = rest.skip(0)
            codes[CodePart.allCases[Int(first) - 1]] = code
        }
        batch.announce(codes: codes.codes, line: line)
    }

    /// The account of a key, empty when it has none.
    static func konto(of key: some Collection<UInt8>) -> String {
        let field = key.split(separator: 0).first { $0.first == UInt8(CodePart.konto.index + 1) }
        return field.map { String(decoding: $0.dropFirst(), as: UTF8.self) } ?? ""
    }
}
