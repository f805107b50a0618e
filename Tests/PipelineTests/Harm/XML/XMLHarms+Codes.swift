import LedgerGenerator

/// Codes, accounts and days in other forms.
extension XMLHarms {
    /// Edits all elements that have a code.
    private static func code(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<Export> {
        Change(name) { export, _ in
            export.isDoubtful = isDoubtful
            let (element, field) = export.shape.code
            guard export.root.contains(element) else { return false }
            export.root.edit(element) { node in
                if let value = field.value(node) { field.set(&node, write(value)) }
            }
            return true
        }
    }

    private static func oneCode(_ name: String, _ edit: @escaping @Sendable (inout Node, XMLShape.Field) -> Void)
        -> Change<Export>
    {
        Change(name) { export, random in
            export.isDoubtful = true
            let (element, field) = export.shape.code
            return export.root.editOne(element, &random, where: { field.value($0) != nil }) { edit(&$0, field) }
        }
    }

    static var codes: [Change<Export>] {
        [
            code("codes with blanks round them") { " \($0) " },
            code("codes with line breaks round them") { "\n   \($0)\n" },
            code("codes with no-break spaces") { "\u{00A0}\($0)" },
            code("codes with invisible signs") { "\($0.prefix(2))\u{200B}\($0.dropFirst(2))" },
            code("codes with decimals") { "\($0).0" },
            code("codes with an apostrophe") { "'\($0)" },
            oneCode("a code that is an error value") { $1.set(&$0, "#N/A") },
            oneCode("a code that became a date") { $1.set(&$0, "2026-05-10") },
            oneCode("a code with an exponent") { $1.set(&$0, "5.1E+02") },
            oneCode("a code that is a word for no value") { $1.set(&$0, "null") },
            Change("the code's field misspelt in a group") { export, random in
                let (element, field) = export.shape.code
                return export.editGroup(&random) { row in
                    row.edit(element) { node in field.rename(&node, String(field.name.dropLast())) }
                }
            },
            Change("the code's field misspelt everywhere") { export, _ in
                let (element, field) = export.shape.code
                guard export.root.contains(element) else { return false }
                export.root.edit(element) { node in field.rename(&node, String(field.name.dropLast())) }
                return true
            },
            group("an account with its name") { row, shape in
                shape.account.set(&row, (shape.account.value(row) ?? "") + " Konto")
            },
            group("an account with decimals") { row, shape in
                shape.account.set(&row, (shape.account.value(row) ?? "") + ".0")
            },
            group("an account with a blank in it") { row, shape in
                let account = shape.account.value(row) ?? ""
                shape.account.set(&row, account.prefix(1) + " " + account.dropFirst())
            },
            row("an account that is blank") { $1.account.set(&$0, "") },
            row("an account left out") { _ = $1.account.remove(&$0) },
            row("an account that is a word of a sum") { $1.account.set(&$0, "Summa") },
        ]
    }

    private static func day(
        _ name: String, isDoubtful: Bool = false, all: Bool = true, _ write: @escaping @Sendable (String) -> String
    ) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            guard let (element, field) = export.shape.day else { return false }
            func edit(_ node: inout Node) { field.set(&node, write(field.value(node) ?? "")) }
            // Of a group, so that its rows have the same day where they have one each.
            guard !all else {
                export.root.edit(element, edit)
                return true
            }
            let group = export.shape.group
            return export.root.editOne(group, &random, where: { $0.name == element || $0.contains(element) }) { node in
                node.edit(element, edit)
            }
        }
    }

    static var days: [Change<Export>] {
        [
            day("days without hyphens") { $0.replacing("-", with: "") },
            day("days before months") { "\($0.suffix(2))/\($0.dropFirst(5).prefix(2))/2026" },
            day("months before days") { "\($0.dropFirst(5).prefix(2))/\($0.suffix(2))/2026" },
            day("two digits of the year") { String($0.dropFirst(2)) },
            day("days with a time") { $0 + "T00:00:00" },
            day("days with a time before midnight in another zone") { $0 + "T23:30:00Z" },
            day("days with a zone") { $0 + "+02:00" },
            day("a day that is none", isDoubtful: true, all: false) { _ in "2026-02-30" },
            day("a day that is blank", isDoubtful: true, all: false) { _ in "" },
            day("a day of month 13", isDoubtful: true, all: false) { "2026-13-\($0.suffix(2))" },
            day("a day of another century", isDoubtful: true, all: false) { "1926" + $0.dropFirst(4) },
            day("a day far ahead", isDoubtful: true, all: false) { "2062" + $0.dropFirst(4) },
            day("a day that is a count", isDoubtful: false) { day in
                "\(TextHarms.serial(Int(day.replacing("-", with: "")) ?? 2026_01_01))"
            },
            Change("the day's field misspelt") { export, random in
                guard let (element, field) = export.shape.day else { return false }
                return export.root.editOne(element, &random, where: { field.value($0) != nil }) { node in
                    field.rename(&node, String(field.name.dropLast()))
                }
            },
            Change("the day left out") { export, random in
                export.isDoubtful = true
                guard let (element, field) = export.shape.day else { return false }
                return export.root.editOne(element, &random, where: { field.value($0) != nil }) {
                    _ = field.remove(&$0)
                }
            },
        ]
    }
}
