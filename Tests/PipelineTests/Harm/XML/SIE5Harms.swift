import LedgerGenerator

/// Changes of a SIE 5 export that change its figures if they are believed.
enum SIE5Harms {
    static let all: [Change<SIE5Export>] = XMLHarms.all + own

    private static func doubted(_ name: String, _ edit: @escaping @Sendable (inout Node) -> Void) -> Change<SIE5Export>
    {
        doubt(name) { export, _ in
            edit(&export.root)
            return true
        }
    }

    private static let own: [Change<SIE5Export>] = [
        doubted("another currency") { $0.edit("AccountingCurrency") { $0["currency"] = "EUR" } },
        doubted("another currency in small letters") { $0.edit("AccountingCurrency") { $0["currency"] = "eur" } },
        doubted("the currency's attribute misspelt, and another currency") { root in
            root.edit("AccountingCurrency") { $0.attributes = [("curency", "EUR")] }
        },
        doubted("the currency as a text, and another currency") { root in
            root.edit("AccountingCurrency") { $0 = Node("AccountingCurrency", text: "EUR") }
        },
        doubted("two currencies") { root in
            root.edit("FileInfo") { $0.children.append(Node("AccountingCurrency", ["currency": "USD"])) }
        },
        Change("objects in the place of dimensions") { export, _ in
            export.root.edit("ObjectReference") { node in
                node.attributes = [("dimId", node["objectId"] ?? ""), ("objectId", node["dimId"] ?? "")]
            }
            return !export.isOfYear
        },
        Change("a dimension under another number") { export, _ in
            export.root.edit("ObjectReference") { if $0["dimId"] == "20" { $0["dimId"] = "2" } }
            return !export.isOfYear
        },
        Change("a dimension with a zero before") { export, _ in
            export.root.edit("ObjectReference") { $0["dimId"] = "0" + ($0["dimId"] ?? "") }
            return !export.isOfYear
        },
        Change("the dimension's attribute misspelt") { export, _ in
            export.root.edit("ObjectReference") { node in XMLShape.Field.attribute("dimId").rename(&node, "dimID") }
            return !export.isOfYear
        },
        Change("codes as texts of their elements") { export, _ in
            export.root.edit("ObjectReference") { node in
                node.text = node["objectId"] ?? ""
                node["objectId"] = nil
            }
            return !export.isOfYear
        },
        Change("object references by another name") { export, random in
            export.editGroup(&random) { row in row.edit("ObjectReference") { $0.name = "ObjectRef" } }
                && !export.isOfYear
        },
        Change("object references in an element of their own") { export, _ in
            export.root.edit("LedgerEntry") { $0.children = [Node("ObjectReferences", [:], $0.children)] }
            return !export.isOfYear
        },
        doubt("two codes of a dimension") { export, random in
            export.root.editOne("LedgerEntry", &random, where: { !$0.children.isEmpty }) {
                $0.children.insert(Node("ObjectReference", ["dimId": "1", "objectId": "1210"]), at: 0)
            }
        },
        Change("struck rows whose mark is misspelt") { export, random in
            guard !export.isOfYear else { return false }
            export.isDoubtful = true
            let name = random.pick(["Overstriked", "overstrike", "Overstruck", "Strike"])
            return export.editGroup(&random) { $0.children.append(Node(name, ["date": "2026-06-01", "by": "x"])) }
        },
        Change("another day on the rows") { export, random in
            guard !export.isOfYear else { return false }
            export.isDoubtful = true
            return export.editRow(&random) { $0["ledgerDate"] = "2026-02-30" }
        },
        Change("credits as positive amounts of another attribute") { export, random in
            export.editGroup(&random) { row in
                guard let amount = row["amount"], amount.hasPrefix("-") else { return }
                row["amount"] = nil
                row["credit"] = String(amount.dropFirst())
            }
        },
        doubt("amounts in a foreign currency in place of kronor") { export, random in
            guard !export.isOfYear else { return false }
            return export.editGroup(&random) { row in
                let amount = row["amount"] ?? ""
                row["amount"] = nil
                row.children.append(Node("ForeignCurrencyAmount", ["amount": amount, "currency": "EUR"]))
            }
        },
        Change("a namespace of another edition") { export, _ in
            export.root["xmlns"] = "http://www.sie.se/sie5/2020"
            return true
        },
        Change("no namespace") { export, _ in
            export.root["xmlns"] = nil
            return true
        },
        Change("the root in another case") { export, _ in
            export.root.name = "SIE"
            return true
        },
        doubt("a journal of preliminary vouchers") { export, _ in
            guard !export.isOfYear else { return false }
            export.root.edit("Journal") { $0.name = "PreliminaryJournal" }
            return true
        },
        doubt("a balance of an account in two elements") { export, random in
            guard export.isOfYear else { return false }
            return export.root.editOne("Account", &random, where: { $0["id"] ?? "" > "3" }) {
                $0.children.append(Node("ClosingBalance", ["month": "2026-12", "amount": "1234.56"]))
            }
        },
        doubt("balances of another month") { export, _ in
            guard export.isOfYear else { return false }
            export.root.edit("ClosingBalance") { $0["month"] = "2026-13" }
            return true
        },
        Change("the balances' month misspelt") { export, _ in
            guard export.isOfYear else { return false }
            export.root.edit("ClosingBalance") { balance in XMLShape.Field.attribute("month").rename(&balance, "mont") }
            return true
        },
        Change("the balances' month with a day") { export, _ in
            guard export.isOfYear else { return false }
            export.root.edit("ClosingBalance") { $0["month"] = "2026-12-31" }
            return true
        },
        doubt("balances of the opening in place of the closing") { export, _ in
            guard export.isOfYear else { return false }
            export.root.edit("ClosingBalance") { $0.name = "OpeningBalance" }
            return true
        },
    ]
}
