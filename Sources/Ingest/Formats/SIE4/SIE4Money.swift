/// Tells lines that may hold money by their fields, whatever stands where their label should.
struct SIE4Money {
    private enum Field {
        case list
        case other(SIE4FieldLook)

        var look: SIE4FieldLook? {
            if case .other(let look) = self { look } else { nil }
        }
    }

    private let fields: [Field]

    /// Looks at all fields of a line.
    init(_ line: SIE4Line, of block: ByteView) {
        fields = line.fields.map { field in
            field.form == .list ? .list : .other(SIE4FieldLook(ByteView(rebasing: block[field.start..<field.end])))
        }
    }

    /// Whether the fields from an index on are those of a row or a balance.
    ///
    /// `isSure` tells that any number will do; otherwise one without an object list needs a sign or decimals. Account
    /// and amount alone make a row only inside a voucher.
    func isRecord(from start: Int, isInVoucher: Bool, isSure: Bool) -> Bool {
        guard start < fields.count else { return false }
        let rest = fields[start...]
        if let list = rest.firstIndex(where: { $0.look == nil }) {
            return list > start && list + 1 < fields.count && fields[list + 1].look?.isNumber == true
        }
        let looks = rest.compactMap(\.look)
        func isMoney(_ index: Int) -> Bool {
            index < looks.count && looks[index].isNumber && (isSure || looks[index].isAmount)
        }
        if isInVoucher, looks[0].isAccount, isMoney(1) { return true }
        guard looks[0].isYearIndex, looks.count > 2 else { return false }
        return looks[1].isAccount && isMoney(2) || looks[1].isMonth && looks[2].isAccount && isMoney(3)
    }

    /// The first field from an index on that has a sign or decimals.
    func firstAmount(from start: Int) -> Int? {
        fields.indices.dropFirst(start).first { fields[$0].look?.isAmount == true }
    }
}
