import LedgerGenerator

/// Changes of XML that are the same whatever its elements are called.
enum XMLHarms<Export: XMLExport> {
    static var all: [Change<Export>] {
        amounts + marks + fields + codes + days + blocks + bytes
    }

    /// Writes the amounts of a group in another way.
    private static func amount(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let field = export.shape.amount
            return export.editGroup(&random) { row in field.set(&row, write(field.value(row) ?? "")) }
        }
    }

    /// Edits the rows of a group.
    static func group(
        _ name: String, isDoubtful: Bool = false, _ edit: @escaping @Sendable (inout Node, XMLShape) -> Void
    ) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let shape = export.shape
            return export.editGroup(&random) { edit(&$0, shape) }
        }
    }

    /// Edits one row, of which nothing in the file tells how it was.
    static func row(
        _ name: String, isDoubtful: Bool = true, _ edit: @escaping @Sendable (inout Node, XMLShape) -> Void
    ) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let shape = export.shape
            return export.editRow(&random) { edit(&$0, shape) }
        }
    }

    private static func grouped(_ amount: String, _ sign: String) -> String {
        let whole = amount.prefix { $0 != "." }
        guard whole.count > 4 else { return amount }
        return whole.dropLast(3) + sign + whole.suffix(3) + amount.dropFirst(whole.count)
    }

    static var amounts: [Change<Export>] {
        [
            amount("decimal comma") { $0.replacing(".", with: ",") },
            amount("spaces between thousands") { grouped($0, " ") },
            amount("no-break spaces between thousands") { grouped($0, "\u{00A0}") },
            amount("commas between thousands") { grouped($0, ",") },
            amount("minus behind the amount") { $0.hasPrefix("-") ? $0.dropFirst() + "-" : $0 },
            amount("minus as a dash") { $0.replacing("-", with: "−") },
            amount("parentheses for minus") { $0.hasPrefix("-") ? "(\($0.dropFirst()))" : $0 },
            amount("plus before debits") { $0.hasPrefix("-") ? $0 : "+\($0)" },
            amount("exponents", isDoubtful: true) { $0.replacing(".", with: "") + "E+2" },
            amount("three decimals", isDoubtful: true) { $0 + "5" },
            amount("kr behind the amount") { $0 + " kr" },
            amount("EUR behind the amount", isDoubtful: true) { $0 + " EUR" },
            amount("tkr behind the amount", isDoubtful: true) { $0 + " tkr" },
            amount("CR behind credits") { $0.hasPrefix("-") ? "\($0.dropFirst()) CR" : $0 },
            amount("amounts with blanks and line breaks round them") { "\n   \($0)\n  " },
            amount("amounts with invisible signs") { "\u{200B}\($0)" },
            row("an amount that is blank") { $1.amount.set(&$0, "") },
            row("an amount that is a word") { $1.amount.set(&$0, "NaN") },
            row("an amount that is an error value") { $1.amount.set(&$0, "#N/A") },
            row("an amount with two marks") { $1.amount.set(&$0, "1.234.5") },
            row("an amount left out") { _ = $1.amount.remove(&$0) },
        ]
    }

    static var marks: [Change<Export>] {
        [
            group("a currency on the rows", isDoubtful: true) { row, _ in row["currency"] = "EUR" },
            group("a currency in an element of the rows", isDoubtful: true) { row, _ in
                row.children.append(Node("Currency", text: "EUR"))
            },
            group("a Swedish currency on the rows", isDoubtful: true) { row, _ in row["valuta"] = "EUR" },
            group("a unit on the rows", isDoubtful: true) { row, _ in row["unit"] = "tkr" },
            group("a unit in an element of the rows", isDoubtful: true) { row, _ in
                row.children.append(Node("Enhet", text: "tkr"))
            },
            Change("a unit of the whole file") { export, random in
                export.isDoubtful = true
                if random.oneIn(2) {
                    export.root["unit"] = random.pick(["tkr", "KSEK"])
                } else {
                    export.root.children.insert(Node("Enhet", text: random.pick(["tkr", "1000-tal kronor"])), at: 0)
                }
                return true
            },
            Change("a currency of the whole file") { export, random in
                export.isDoubtful = true
                if random.oneIn(2) {
                    export.root["currency"] = "EUR"
                } else {
                    export.root.children.insert(Node(random.pick(["Valuta", "Currency"]), text: "EUR"), at: 0)
                }
                return true
            },
            group("a side on the rows, and amounts without sign") {
                side(&$0, $1) { $0["side"] = $1 ? "credit" : "debit" }
            },
            group("a side in an element, and amounts without sign") { row, shape in
                side(&row, shape) { $0.children.append(Node("DebetKredit", text: $1 ? "K" : "D")) }
            },
            group("a sign on the rows, and amounts without sign") { side(&$0, $1) { $0["sign"] = $1 ? "-" : "+" } },
            group("the sign in an attribute of the amount", isDoubtful: false) { row, shape in
                side(&row, shape) { row, isCredit in
                    row.edit(shape.amount.name) { $0["typ"] = isCredit ? "K" : "D" }
                    if case .attribute = shape.amount { row["typ"] = isCredit ? "K" : "D" }
                }
            },
            row("another amount beside the amount") { row, _ in row.children.append(Node("Belopp2", text: "1234.56")) },
            row("the amount once more, with another value") { row, shape in
                switch shape.amount {
                case .attribute(let name): row.children.append(Node(name, text: "1234.56"))
                case .element(let name): row.children.append(Node(name, text: "1234.56"))
                }
            },
            row("a mark that the row is struck") { row, _ in row["makulerad"] = "true" },
            row("an element that says the row is struck") { row, _ in
                row.children.append(Node("Status", text: "Makulerad"))
            },
        ]
    }

    /// Takes the sign from an amount and says it elsewhere.
    private static func side(_ row: inout Node, _ shape: XMLShape, _ say: (inout Node, Bool) -> Void) {
        let amount = shape.amount.value(row) ?? ""
        shape.amount.set(&row, amount.hasPrefix("-") ? String(amount.dropFirst()) : amount)
        say(&row, amount.hasPrefix("-"))
    }
}
