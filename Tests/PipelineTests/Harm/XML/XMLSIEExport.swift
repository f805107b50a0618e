import LedgerGenerator

/// An XMLSIE export: vouchers, or balances of months.
struct XMLSIEExport: XMLExport {
    var book: Book
    var isDoubtful = false
    var root: Node
    let hasMonths: Bool
    var last: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    private static let pipelines = [HarmPipeline(), HarmPipeline("basis: periodsaldon")]
    var pipeline: HarmPipeline { Self.pipelines[hasMonths ? 1 : 0] }

    var shape: XMLShape {
        XMLShape(
            row: hasMonths ? "Balance" : "LedgerEntry", group: hasMonths ? "Balance" : "JournalEntry",
            amount: .element("Amount"), account: .element("AccountId"),
            day: hasMonths ? nil : ("JournalEntry", .element("Date")), code: ("Object", .element("ObjectId")),
            frame: hasMonths ? "Balances" : "Journal")
    }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        hasMonths = random.oneIn(3)
        let year = Node(
            "FinancialYear", ["start": "2026-01-01", "end": "2026-12-31"],
            [hasMonths ? Self.months(book) : Self.journals(book)] + (random.oneIn(2) ? [Self.closing(book)] : []))
        root = Node("SIE", ["SIEType": hasMonths ? "BALANCES" : "TRANSACTIONS"], Self.head)
        root.children.append(
            Node("Accounting", [:], Self.registers + [Node("FinancialYears", [:], [year])]))
    }

    private static let head = [
        Node(
            "FileInfo",
            [
                "softwareProduct": "Ekonomisystem", "softwareVersion": "7", "createdDate": "2026-07-01",
                "createdTime": "06:00:00",
            ]),
        Node("Company", ["id": "1", "name": "Exempelby kommun"]),
        Node("Currency", text: "SEK"),
    ]

    private static let registers = [
        Node(
            "Accounts", [:],
            (["1940", "2510"] + Book.accounts).map { konto in
                let type = ["1": "ASSET", "2": "LIABILITY", "3": "INCOME"][konto.prefix(1)] ?? "COST"
                return fields("Account", ["Id": konto, "Name": "Konto \(konto)", "Type": type])
            }),
        Node(
            "TypeOfObjects", [:],
            [
                fields("TypeOfObject", ["Id": "1", "Name": "Ansvar"]),
                fields("TypeOfObject", ["Id": "20", "Name": "Vht"]),
            ]),
        Node(
            "Objects", [:],
            [("1", Book.ansvar), ("20", Book.vht)].flatMap { type, codes in
                codes.map { fields("Object", ["Id": $0, "Name": "Namn \($0)", "TypeOfObjectId": type]) }
            }),
    ]

    private static func fields(_ name: String, _ fields: KeyValuePairs<String, String>) -> Node {
        Node(name, [:], fields.map { Node($0.key, text: $0.value) })
    }

    private static func journals(_ book: Book) -> Node {
        let entries = book.vouchers.map { rows in
            var entry = fields(
                "JournalEntry",
                ["Id": "\(rows[0].voucher)", "Date": TableText.iso(rows[0].day), "Text": rows[0].text])
            entry.children += rows.map { row in
                var node = fields(
                    "LedgerEntry",
                    ["AccountId": row.konto, "Amount": SIE4Export.kronor(row.amount), "Text": row.text])
                if !row.isBalance { node.children += objects(row) }
                return node
            }
            return entry
        }
        var journal = fields("Journal", ["Id": "A", "Name": "Huvudbok"])
        journal.children += entries
        return Node("Journals", [:], [journal])
    }

    private static func objects(_ row: Book.Row) -> [Node] {
        [
            fields("Object", ["TypeOfObjectId": "1", "ObjectId": row.ansvar]),
            fields("Object", ["TypeOfObjectId": "20", "ObjectId": row.vht]),
        ]
    }

    /// The total of an account in a month, and its details.
    private static func months(_ book: Book) -> Node {
        var totals: [String: (row: Book.Row, sum: Int64)] = [:]
        var details: [String: (row: Book.Row, sum: Int64)] = [:]
        for row in book.rows {
            totals["\(row.month) \(row.konto)", default: (row, 0)].sum += row.amount
            if row.isBalance { continue }
            details["\(row.month) \(row.konto) \(row.ansvar) \(row.vht)", default: (row, 0)].sum += row.amount
        }
        let all = totals.map { ($0.key, $0.value, false) } + details.map { ($0.key, $0.value, true) }
        return Node(
            "Balances", [:],
            all.sorted { $0.0 < $1.0 }.map { _, value, hasObjects in
                var node = fields(
                    "Balance",
                    [
                        "Period": "\(value.row.month)", "AccountId": value.row.konto,
                        "Amount": SIE4Export.kronor(value.sum),
                    ])
                if hasObjects { node.children += objects(value.row) }
                return node
            })
    }

    private static func closing(_ book: Book) -> Node {
        var sums: [String: Int64] = [:]
        for row in book.rows { sums[row.konto, default: 0] += row.amount }
        return Node(
            "ClosingBalances", [:],
            sums.sorted { $0.key < $1.key }.map { konto, sum in
                fields("ClosingBalance", ["AccountId": konto, "Amount": SIE4Export.kronor(sum)])
            })
    }
}
