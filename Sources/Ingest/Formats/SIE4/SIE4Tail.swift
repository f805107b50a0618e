import Diagnostics

extension SIE4Reader {
    /// How many lines before the last one it is held against.
    private static let comparedLines = 200

    /// Tells of a balance that the file ends in without a line end, when its amount is not like the others'.
    ///
    /// Vouchers end with a brace, which tells by itself whether they are whole.
    func checkTail(_ place: Place, _ assembly: inout LedgerAssembly) {
        if line.fields.count == 1, SIE4Label.isStart(bytes(0, of: place)) {
            let reason = "that is the start of a label"
            return assembly.log.add(
                finding({ .sieTailCut(text(0, of: place), reason: reason, at: $0) }, place, assembly))
        }
        guard let label = SIE4Label(bytes(0, of: place)), let amount = Self.amountField(of: label),
            line.fields.count == amount + 1, line.fields[amount].form == .bare
        else { return }
        let verdict = CutVerdict(
            ofAmount: text(amount, of: place), among: amounts(before: place, of: label, at: amount), mark: nil)
        switch verdict {
        case .whole: return
        case .doubtful: assembly.log.add(finding({ .sieTailInDoubt(text(amount, of: place), at: $0) }, place, assembly))
        case .cut(let reason):
            assembly.log.add(finding({ .sieTailCut(text(amount, of: place), reason: reason, at: $0) }, place, assembly))
        }
    }

    /// The field of a balance's amount, counted with the label.
    private static func amountField(of label: SIE4Label) -> Int? {
        switch label {
        case .ib, .ub, .res: 3
        case .oib, .oub: 4
        case .psaldo, .pbudget: 5
        default: nil
        }
    }

    private func amounts(before place: Place, of label: SIE4Label, at field: Int) -> [String] {
        var (amounts, end): ([String], Int) = ([], place.start - 1)
        var other = SIE4Line()
        var count = 0
        while end > 0, count < Self.comparedLines {
            let before = ByteView(rebasing: place.block[..<end])
            let start = ByteScan.last(0x0A, in: before).map { $0 + 1 } ?? 0
            var last = end
            while last > start, place.block[last - 1] == 0x0D { last -= 1 }
            other.split(place.block, from: start, to: last)
            if other.fields.count > field, let first = other.fields.first,
                SIE4Label(ByteView(rebasing: place.block[first.start..<first.end])) == label
            {
                let bounds = other.fields[field].start..<other.fields[field].end
                amounts.append(decoder.string(ByteView(rebasing: place.block[bounds])))
            }
            end = start - 1
            count += 1
        }
        return amounts
    }
}
