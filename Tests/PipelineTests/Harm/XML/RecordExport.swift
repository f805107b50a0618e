import LedgerGenerator

/// XML of no known kind, of which the pipeline says where its fields stand.
struct RecordExport: XMLExport {
    /// Which fields a record has.
    enum Layout: Int, CaseIterable, Sendable {
        case rows, sides, vouchers, months
    }

    var book: Book
    var isDoubtful = false
    var root: Node
    let layout: Layout
    var last: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    private static let pipelines = [
        "datum: Datum, konto: Konto, ansvar: Ansvar, vht: Koder/Vht, belopp: Belopp, text: Text",
        "datum: Datum, konto: Konto, ansvar: Ansvar, vht: Koder/Vht, debet: Debet, kredit: Kredit, text: Text",
        "nummer: '@ver', datum: Datum, konto: Konto, ansvar: Ansvar, vht: Koder/Vht, belopp: Belopp, text: Text",
        "period: Period, konto: Konto, ansvar: Ansvar, vht: Koder/Vht, belopp: Belopp",
    ].map { HarmPipeline("record: /Export/Rader/Rad, columns: {\($0)}") }
    var pipeline: HarmPipeline { Self.pipelines[layout.rawValue] }

    var shape: XMLShape {
        XMLShape(
            row: "Rad", group: "Rad", amount: .element(layout == .sides ? "Debet" : "Belopp"),
            account: .element("Konto"),
            day: layout == .months ? nil : ("Rad", .element("Datum")), code: ("Rad", .element("Ansvar")), frame: "Rader"
        )
    }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        layout = random.pick(Layout.allCases)
        let rows = layout == .vouchers ? book.rows : book.outcome
        let layout = layout
        root = Node(
            "Export", ["system": "Ekonomi"],
            [
                Node("Huvud", [:], [Node("Bolag", text: "Exempelby")]),
                Node("Rader", [:], rows.map { Self.record($0, layout) }),
            ])
    }

    private static func record(_ row: Book.Row, _ layout: Layout) -> Node {
        var node = Node("Rad", layout == .vouchers ? ["ver": "\(row.voucher)"] : ["id": "\(row.voucher)"])
        node.children = [
            layout == .months
                ? Node("Period", text: "2026\(TableText.two(row.month))")
                : Node("Datum", text: TableText.iso(row.day)), Node("Konto", text: row.konto),
        ]
        if !row.isBalance {
            node.children += [Node("Ansvar", text: row.ansvar), Node("Koder", [:], [Node("Vht", text: row.vht)])]
        }
        let amount = SIE4Export.kronor(row.amount)
        if layout == .sides {
            let isCredit = row.amount < 0
            node.children.append(
                Node(isCredit ? "Kredit" : "Debet", text: isCredit ? String(amount.dropFirst()) : amount))
        } else {
            node.children.append(Node("Belopp", text: amount))
        }
        node.children.append(Node("Text", text: row.text))
        return node
    }
}
