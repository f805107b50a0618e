/// A book as tables of every layout.
extension Grid {
    /// The layout as most systems and people write it.
    init(_ book: Book, _ layout: Layout) {
        switch layout {
        case .rows:
            self.init(
                layout, [.datum, .konto, .ansvar, .vht, .belopp, .text],
                ["Datum", "Konto", "Ansvar", "Verksamhet", "Belopp", "Text"],
                book.outcome.map { [.day($0.day)] + $0.codes + [.amount($0.amount), .text($0.text)] })
        case .sides:
            self.init(
                layout, [.datum, .konto, .ansvar, .vht, .text, .debet, .kredit],
                ["Datum", "Konto", "Ansvar", "Verksamhet", "Text", "Debet", "Kredit"],
                book.outcome.map { [.day($0.day)] + $0.codes + [.text($0.text)] + $0.sides })
        case .vouchers:
            self.init(
                layout, [.serie, .nummer, .datum, .konto, .ansvar, .vht, .belopp, .text],
                ["Serie", "Vernr", "Datum", "Konto", "Ansvar", "Verksamhet", "Belopp", "Text"],
                book.rows.map {
                    [.text("A"), .text("\($0.voucher)"), .day($0.day)] + $0.codes
                        + [.amount($0.amount), .text($0.text)]
                })
        case .months: self.init(months: book)
        case .report: self.init(report: book)
        }
    }

    private init(_ layout: Layout, _ roles: [Role], _ headings: [String], _ rows: [[Cell]]) {
        self.init(layout: layout, roles: roles, header: headings.map { .text($0) }, rows: rows)
    }

    static let monthNames = ["jan", "feb", "mar", "apr", "maj", "jun"]

    /// A row for each kontering, and a column for each month.
    private init(months book: Book) {
        var sums: [[String]: [Int64]] = [:]
        for row in book.outcome {
            sums[[row.konto, row.ansvar, row.vht], default: [0, 0, 0, 0, 0, 0]][row.month - 1] += row.amount
        }
        self.init(
            .months, [.konto, .ansvar, .vht] + (1...6).map { .month($0) },
            ["Konto", "Ansvar", "Verksamhet"] + Self.monthNames.map { "\($0) 2026" },
            sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { codes, amounts in
                codes.map { .text($0) } + amounts.map { .amount($0) }
            })
    }

    /// A row for each place in the report and month.
    private init(report book: Book) {
        var sums: [[String]: Int64] = [:]
        for row in book.outcome {
            sums[[Figures.place(of: row), row.slag, "2026-0\(row.month)"], default: 0] -= row.amount
        }
        self.init(
            .report, [.verksamhet, .slag, .period, .belopp], ["verksamhet", "slag", "period", "belopp"],
            sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, amount in
                key.map { .text($0) } + [.amount(amount)]
            })
    }
}

extension Book.Row {
    fileprivate var codes: [Grid.Cell] { [.text(konto), .text(ansvar), .text(vht)] }
    fileprivate var sides: [Grid.Cell] {
        amount < 0 ? [.blank, .amount(-amount)] : [.amount(amount), .blank]
    }
}
