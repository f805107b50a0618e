import LedgerGenerator

/// Changes of an XMLSIE export that change its figures if they are believed.
enum XMLSIEHarms {
    static let all: [Change<XMLSIEExport>] = XMLHarms.all + own

    private static func everywhere(
        _ name: String, isDoubtful: Bool = false, _ element: String, _ edit: @escaping @Sendable (inout Node) -> Void
    ) -> Change<XMLSIEExport> {
        Change(name) { export, _ in
            export.isDoubtful = isDoubtful
            guard export.root.contains(element) else { return false }
            export.root.edit(element, edit)
            return true
        }
    }

    private static let own: [Change<XMLSIEExport>] = [
        everywhere("another currency", isDoubtful: true, "Currency") { $0.text = "EUR" },
        everywhere("another currency in small letters", isDoubtful: true, "Currency") { $0.text = "eur" },
        everywhere("another currency as an attribute", isDoubtful: true, "Currency") {
            $0 = Node("Currency", ["code": "EUR"])
        },
        everywhere("the currency misspelt, and another", isDoubtful: true, "Currency") {
            $0 = Node("Curency", text: "EUR")
        },
        everywhere("a unit in place of the currency", isDoubtful: true, "Currency") { $0.text = "TKR" },
        everywhere("a dimension under another number", "TypeOfObjectId") { if $0.text == "20" { $0.text = "2" } },
        everywhere("a dimension with a zero before", "TypeOfObjectId") { $0.text = "0" + $0.text },
        everywhere("a dimension by its name", "TypeOfObjectId") { $0.text = $0.text == "1" ? "Ansvar" : "Vht" },
        Change("the dimension left out") { export, random in
            export.isDoubtful = true
            return export.editGroup(&random) { row in
                row.edit("Object") { $0.children.removeAll { $0.name == "TypeOfObjectId" } }
            } && !export.hasMonths
        },
        Change("codes as attributes") { export, _ in
            export.root.edit("Object") { node in
                guard let code = node.children.first(where: { $0.name == "ObjectId" })?.text else { return }
                node.children.removeAll { $0.name == "ObjectId" }
                node["id"] = code
            }
            return true
        },
        Change("the objects in an element of their own") { export, _ in
            let shape = export.shape
            export.root.edit(shape.row) { row in
                let objects = row.children.filter { $0.name == "Object" }
                row.children.removeAll { $0.name == "Object" }
                if !objects.isEmpty { row.children.append(Node("ObjectList", [:], objects)) }
            }
            return true
        },
        doubt("two codes of a dimension") { export, random in
            let shape = export.shape
            return export.root.editOne(shape.row, &random, where: { $0.contains("Object") }) { row in
                row.children.append(
                    Node("Object", [:], [Node("TypeOfObjectId", text: "1"), Node("ObjectId", text: "1210")]))
            }
        },
        Change("struck rows in other words") { export, random in
            guard !export.hasMonths else { return false }
            export.isDoubtful = true
            let (name, value) = random.pick([
                ("Revoked", "true"), ("struck", "true"), ("revokd", "true"), ("makulerad", "ja"),
            ])
            return export.editGroup(&random) { $0[name] = value }
        },
        doubt("month 13") { export, random in
            let month = random.pick(["13", "99", "202613"])
            guard export.hasMonths else { return false }
            return export.root.editOne("Balance", &random, where: { $0.contains("Object") }) { balance in
                balance.edit("Period") { $0.text = month }
            }
        },
        everywhere("months with their year", "Period") { $0.text = "2026" + TableText.two(Int($0.text) ?? 0) },
        everywhere("months with a hyphen", "Period") { $0.text = "2026-" + TableText.two(Int($0.text) ?? 0) },
        everywhere("months by their names", "Period") { $0.text = Grid.monthNames[(Int($0.text) ?? 1) - 1] },
        everywhere("the month's element misspelt", "Period") { $0.name = "Perod" },
        doubt("the month left out") { export, random in
            guard export.hasMonths else { return false }
            return export.root.editOne("Balance", &random, where: { $0.contains("Object") }) { balance in
                balance.children.removeAll { $0.name == "Period" }
            }
        },
        everywhere("the fiscal year's days in another form", "FinancialYear") { year in
            (year["start"], year["end"]) = ("20260101", "20261231")
        },
        doubt("another fiscal year") { export, _ in
            export.root.edit("FinancialYear") { ($0["start"], $0["end"]) = ("2024-01-01", "2024-12-31") }
            return !export.hasMonths
        },
        everywhere("the fiscal year's attributes misspelt", "FinancialYear") { year in
            year.attributes = [("Start", "2026-01-01"), ("End", "2026-12-31")]
        },
        everywhere("credits as another element", "LedgerEntry") { row in
            guard let place = row.children.firstIndex(where: { $0.name == "Amount" && $0.text.hasPrefix("-") }) else {
                return
            }
            row.children[place] = Node("CreditAmount", text: String(row.children[place].text.dropFirst()))
        },
        doubt("an amount in a foreign currency in place of kronor") { export, random in
            export.editGroup(&random) { row in row.edit("Amount") { $0.name = "ForeignCurrencyAmount" } }
                && !export.hasMonths
        },
        Change("the type of the file says something else") { export, random in
            export.root["SIEType"] = random.pick(["BUDGETS", "BALANCES", "LEDGERENTRIES", "x"])
            return true
        },
        everywhere("balances as a budget", isDoubtful: true, "Balances") { balances in
            balances.name = "PeriodBalances"
        },
    ]
}
