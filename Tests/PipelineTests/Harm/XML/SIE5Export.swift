import LedgerGenerator

/// A SIE 5 export: vouchers, or the year's balances.
struct SIE5Export: XMLExport {
    var book: Book
    var isDoubtful = false
    var root: Node
    let isOfYear: Bool
    var last: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    private static let pipelines = [HarmPipeline(), HarmPipeline("basis: arssaldon", byYear: true)]
    var pipeline: HarmPipeline { Self.pipelines[isOfYear ? 1 : 0] }
    var right: Figures { isOfYear ? Figures(yearOf: book) : Figures(book) }

    var shape: XMLShape {
        isOfYear
            ? XMLShape(
                row: "ClosingBalance", group: "Account", amount: .attribute("amount"), account: .attribute("accountId"),
                day: nil, code: ("-", .attribute("-")), frame: "Accounts")
            : XMLShape(
                row: "LedgerEntry", group: "JournalEntry", amount: .attribute("amount"),
                account: .attribute("accountId"), day: ("JournalEntry", .attribute("journalDate")),
                code: ("ObjectReference", .attribute("objectId")), frame: "Journal")
    }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        isOfYear = random.oneIn(4)
        root = Node("Sie", ["xmlns": "http://www.sie.se/sie5"], [Self.info, Self.accounts(book), Self.dimensions])
        if !isOfYear || random.oneIn(2) { root.children.append(Self.journal(book)) }
    }

    private static let info = Node(
        "FileInfo", [:],
        [
            Node("SoftwareProduct", ["name": "Ekonomisystem", "version": "7"]),
            Node("FileCreation", ["time": "2026-07-01T06:00:00+02:00", "by": "ekonom"]),
            Node("Company", ["organizationId": "212000-0000", "name": "Exempelby kommun"]),
            Node(
                "FiscalYears", [:],
                [
                    Node(
                        "FiscalYear",
                        ["start": "2026-01", "end": "2026-12", "primary": "true", "hasLedgerEntries": "true"])
                ]),
            Node("AccountingCurrency", ["currency": "SEK"]),
        ])

    private static func accounts(_ book: Book) -> Node {
        var sums: [String: Int64] = [:]
        for row in book.rows { sums[row.konto, default: 0] += row.amount }
        let types = ["1": "asset", "2": "liability", "3": "income"]
        return Node(
            "Accounts", [:],
            sums.sorted { $0.key < $1.key }.map { konto, sum in
                let balance = Node("ClosingBalance", ["month": "2026-12", "amount": SIE4Export.kronor(sum)])
                let type = types[String(konto.prefix(1))] ?? "cost"
                return Node("Account", ["id": konto, "name": "Konto \(konto)", "type": type], [balance])
            })
    }

    private static let dimensions = Node(
        "Dimensions", [:],
        [("1", "Ansvar", Book.ansvar), ("20", "Verksamhet", Book.vht)].map { number, name, codes in
            Node(
                "Dimension", ["id": number, "name": name],
                codes.map { Node("Object", ["id": $0, "name": "Namn \($0)"]) })
        })

    private static func journal(_ book: Book) -> Node {
        Node(
            "Journal", ["id": "A", "name": "Huvudbok"],
            book.vouchers.map { rows in
                let day = TableText.iso(rows[0].day)
                return Node(
                    "JournalEntry", ["id": "\(rows[0].voucher)", "journalDate": day, "text": rows[0].text],
                    [Node("EntryInfo", ["date": day, "by": "ekonom"])] + rows.map(entry))
            })
    }

    private static func entry(_ row: Book.Row) -> Node {
        Node(
            "LedgerEntry", ["accountId": row.konto, "amount": SIE4Export.kronor(row.amount), "text": row.text],
            row.isBalance
                ? []
                : [
                    Node("ObjectReference", ["dimId": "1", "objectId": row.ansvar]),
                    Node("ObjectReference", ["dimId": "20", "objectId": row.vht]),
                ])
    }
}
