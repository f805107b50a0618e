import LedgerGenerator

/// Changes of records of XML that change their figures if they are believed.
enum RecordHarms {
    static let all: [Change<RecordExport>] = XMLHarms.all.filter { !ofGroups.contains($0.name) } + own

    /// Records have no groups.
    private static let ofGroups = ["a group by another name", "a group within another", "a row beside the groups"]

    private static func total(_ export: RecordExport, _ fields: [(String, String)], as name: String) -> Node {
        let sum = export.book.outcome.reduce(0) { $0 + $1.amount }
        var node = Node(name)
        node.children = (fields + [("Belopp", SIE4Export.kronor(sum))]).map { Node($0.0, text: $0.1) }
        return node
    }

    private static func appendTotal(_ name: String, _ fields: [(String, String)], as element: String = "Rad") -> Change<
        RecordExport
    > {
        Change(name) { export, _ in
            guard export.layout != .sides, export.layout != .vouchers else { return false }
            let total = total(export, fields, as: element)
            export.root.edit("Rader") { $0.children.append(total) }
            return true
        }
    }

    private static func losing(_ name: String, _ say: @escaping @Sendable (inout Node, RecordExport) -> Void) -> Change<
        RecordExport
    > {
        doubt(name) { export, random in
            guard export.layout != .vouchers else { return false }
            let before = export
            say(&export.root, before)
            return export.editRow(&random) { $0 = Node(raw: "") }
        }
    }

    private static let own: [Change<RecordExport>] = [
        appendTotal("a record of the sum, its word in the account", [("Konto", "Summa")]),
        appendTotal("a record of the sum, its word in the text", [("Datum", "2026-06-30"), ("Text", "Summa")]),
        appendTotal(
            "a record of the sum, the account filled",
            [
                ("Datum", "2026-06-30"), ("Period", "202606"), ("Konto", "5020"), ("Text", "Summa konto 5020"),
            ]),
        appendTotal(
            "a record of the sum of the kind Grand Total", [("Konto", "Grand Total"), ("Datum", "2026-06-30")]),
        appendTotal("a record of the sum by another name", [("Konto", "Alla")], as: "Summarad"),
        losing("a count of records that a lost one is missing from") { root, export in
            root.edit("Rader") { $0["antal"] = "\(export.book.outcome.count)" }
        },
        losing("a sum of records that a lost one is missing from") { root, export in
            let sum = export.book.outcome.reduce(0) { $0 + $1.amount }
            root.edit("Huvud") { $0.children.append(Node("Kontrollsumma", text: SIE4Export.kronor(sum))) }
        },
        Change("records under another path") { export, _ in
            var some: [Node] = []
            export.root.edit("Rader") { rows in
                some = Array(rows.children.prefix(5))
                rows.children.removeFirst(5)
            }
            export.root.children.append(Node("Rader2", [:], some))
            return true
        },
        Change("some records in another frame of the same name") { export, _ in
            var some: [Node] = []
            export.root.edit("Rader") { rows in
                some = Array(rows.children.prefix(5))
                rows.children.removeFirst(5)
            }
            export.root.children.append(Node("Bolag", [:], [Node("Rader", [:], some)]))
            return true
        },
        Change("some records grouped by month") { export, _ in
            export.root.edit("Rader") { rows in
                let some = Array(rows.children.suffix(6))
                rows.children.removeLast(6)
                rows.children.append(Node("Grupp", [:], some))
            }
            return true
        },
        Change("the account one element deeper in some records") { export, random in
            export.editGroup(&random) { row in
                let value = XMLShape.Field.element("Konto").remove(&row)
                row.children.append(Node("Koder2", [:], [Node("Konto", text: value)]))
            }
        },
        Change("the code part one element deeper in every record") { export, _ in
            export.root.edit("Ansvar") { $0 = Node("Ansvar", [:], [Node("Kod", text: $0.text)]) }
            return true
        },
        Change("the code part at the top of the record in every record") { export, _ in
            export.root.edit("Rad") { row in
                guard let place = row.children.firstIndex(where: { $0.name == "Koder" }) else { return }
                row.children[place] = row.children[place].children[0]
            }
            return true
        },
        Change("debit as credit's element in small letters") { export, _ in
            guard export.layout == .sides else { return false }
            export.root.edit("Kredit") { $0.name = "kredit" }
            return true
        },
        Change("credits that all have a minus") { export, _ in
            guard export.layout == .sides else { return false }
            export.root.edit("Kredit") { $0.text = "-" + $0.text }
            return true
        },
        Change("debits that all have a minus") { export, _ in
            guard export.layout == .sides else { return false }
            export.root.edit("Debet") { $0.text = "-" + $0.text }
            return true
        },
        doubt("both sides in a record") { export, random in
            guard export.layout == .sides else { return false }
            return export.root.editOne("Rad", &random, where: { $0.contains("Debet") }) {
                $0.children.append(Node("Kredit", text: "1234.56"))
            }
        },
        doubt("month 13") { export, random in
            guard export.layout == .months else { return false }
            let month = random.pick(["202613", "2026-13", "202600"])
            return export.root.editOne("Period", &random) { $0.text = month }
        },
        Change("months by their names") { export, _ in
            guard export.layout == .months else { return false }
            export.root.edit("Period") { $0.text = Grid.monthNames[(Int($0.text.suffix(2)) ?? 1) - 1] + " 2026" }
            return true
        },
        doubt("a period that is not the date's month") { export, random in
            guard export.layout != .months else { return false }
            return export.editRow(&random) { $0.children.append(Node("Period", text: "202507")) }
        },
        doubt("a budget's records among the others") { export, random in
            guard export.layout == .rows else { return false }
            export.root.edit("Rad") { $0["typ"] = "Utfall" }
            return export.editRow(&random) { $0["typ"] = "Budget" }
        },
        doubt("a currency in some records") { export, random in
            export.root.edit("Rad") { $0.children.append(Node("Valuta", text: "SEK")) }
            return export.editRow(&random) { $0.edit("Valuta") { $0.text = "EUR" } }
        },
        Change("the sign in an attribute of the amount, in every record") { export, _ in
            guard export.layout == .rows || export.layout == .months else { return false }
            export.root.edit("Belopp") { amount in
                amount["tecken"] = amount.text.hasPrefix("-") ? "-" : "+"
                if amount.text.hasPrefix("-") { amount.text.removeFirst() }
            }
            return true
        },
        doubt("a unit in an attribute of the amount") { export, _ in
            export.root.edit("Belopp") { $0["enhet"] = "tkr" }
            return export.layout != .sides
        },
        Change("the record's root by another name") { export, _ in
            export.root.name = "Export2"
            return true
        },
    ]
}
