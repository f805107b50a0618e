/// A register turned once into the bytes that one format prints, so that rows are written by copying.
struct EncodedRegister {
    /// How a format prints the parts of a row.
    struct Style: Sendable {
        var encoding = OutputEncoding.utf8
        /// An account, with whatever surrounds it.
        var account: @Sendable (Account) -> String = { $0.code }
        /// A code of a dimension, with whatever surrounds it.
        var code: @Sendable (Dimension, Code) -> String = { $1.code }
        /// A text; what closes it is written after the reference number.
        var text: @Sendable (String) -> String
    }

    let accounts: [[UInt8]]
    /// By dimension and code.
    let codes: [[[UInt8]]]
    let series: [[UInt8]]
    private let texts: [[UInt8]]

    init(_ register: CodeRegister, style: Style) {
        accounts = register.accounts.map { style.encoding.bytes(style.account($0)) }
        codes = register.dimensions.map { dimension in
            dimension.codes.map { style.encoding.bytes(style.code(dimension, $0)) }
        }
        series = register.series.map { style.encoding.bytes(style.text($0.code)) }
        texts = register.texts.map { style.encoding.bytes(style.text($0)) }
    }

    /// Appends a text and the reference number that belongs to it.
    func appendText(_ text: Int, reference: Int, to output: inout OutputBuffer) {
        output.append(texts[text])
        if reference > 0 {
            output.append(ascii: " ")
            output.append(decimal: UInt64(reference))
        }
    }

    /// Appends the codes that `row` has, in the order of the dimensions.
    func appendCodes(of row: LedgerRow, separator: Unicode.Scalar? = nil, to output: inout OutputBuffer) {
        var isFirst = true
        for dimension in codes.indices {
            let code = row.code(of: dimension)
            guard code >= 0 else { continue }
            if let separator, !isFirst { output.append(ascii: separator) }
            isFirst = false
            output.append(codes[dimension][code])
        }
    }
}
