import LedgerModel

/// The bytes that a kontering is interned by, gathered as the parts of a row come.
///
/// Layout: the account, then for each other part a zero byte, the part's index and its code. XML text never holds a zero
/// byte, so the layout is unambiguous.
struct CodingKey {
    private(set) var bytes: [UInt8] = []
    private var parts: UInt8 = 0

    /// Starts anew with an account.
    @inline(__always)
    mutating func begin(konto: UnsafeBufferPointer<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        parts = 0
        bytes.append(contentsOf: konto)
    }

    /// Adds a code; false, without adding it, when the part has one already.
    @inline(__always)
    mutating func add(_ part: CodePart, _ code: UnsafeBufferPointer<UInt8>) -> Bool {
        let bit = UInt8(1) << UInt8(part.index)
        guard parts & bit == 0 else { return false }
        parts |= bit
        bytes.append(0)
        bytes.append(UInt8(part.index))
        bytes.append(contentsOf: code)
        return true
    }

    /// How many parts besides the account have a code.
    var partCount: Int { parts.nonzeroBitCount }

    /// The account of a key.
    static func konto(of key: some Collection<UInt8>) -> [UInt8] {
        Array(key.prefix { $0 != 0 })
    }

    /// The kontering of a key.
    static func coding(of key: UnsafeBufferPointer<UInt8>) -> Coding {
        // The index of a part may itself be zero only for the account, which stands first and has none.
        let fields = key.split(separator: 0, omittingEmptySubsequences: false)
        var kontering = Kontering(konto: String(decoding: fields[0], as: UTF8.self))
        for field in fields.dropFirst() {
            guard let index = field.first else { continue }
            kontering[CodePart.allCases[Int(index)]] = String(decoding: field.dropFirst(), as: UTF8.self)
        }
        return .ledger(kontering)
    }
}

/// The code part of each SIE dimension that the pipeline uses, looked up by its number.
struct DimensionParts {
    private let numbers: [(number: Int, part: CodePart)]

    init(_ dimensions: [CodePart: Int]) {
        numbers = CodePart.allCases.compactMap { part in dimensions[part].map { (number: $0, part: part) } }
    }

    /// The code part of a dimension written in digits; nil for one that is not used.
    @inline(__always)
    subscript(text: UnsafeBufferPointer<UInt8>) -> CodePart? {
        guard !text.isEmpty, text.count <= 9 else { return nil }
        var number = 0
        for byte in text {
            guard byte &- 0x30 <= 9 else { return nil }
            number = number &* 10 &+ Int(byte &- 0x30)
        }
        for entry in numbers where entry.number == number { return entry.part }
        return nil
    }
}
