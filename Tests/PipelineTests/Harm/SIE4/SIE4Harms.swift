import LedgerGenerator

/// Changes of a SIE 4 export that change its figures if they are believed.
enum SIE4Harms {
    static let all = amounts + labels + lists + heads + blocks + balances

    private static func amount(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let old = export.lines
            // In all rows of a voucher, so that it still balances.
            export.editTogether(&random) { SIE4Export.withAmount($0, write) }
            return export.lines != old
        }
    }

    /// Puts a sign between thousands.
    private static func grouped(_ amount: String, _ sign: String) -> String {
        let whole = amount.prefix { $0 != "." }
        guard whole.count > 4 else { return amount }
        return whole.dropLast(3) + sign + whole.suffix(3) + amount.dropFirst(whole.count)
    }

    static let amounts: [Change<SIE4Export>] = [
        amount("decimal comma") { $0.replacing(".", with: ",") },
        amount("spaces between thousands") { grouped($0, " ") },
        amount("no-break spaces between thousands") { grouped($0, "\u{00A0}") },
        amount("commas between thousands") { grouped($0, ",") },
        amount("points between thousands, comma before decimals") {
            grouped($0.replacing(".", with: ","), ".").replacing(",,", with: ",")
        },
        amount("minus behind the amount") { $0.hasPrefix("-") ? $0.dropFirst() + "-" : $0 },
        amount("minus as a dash") { $0.replacing("-", with: "−") },
        amount("minus apart from the amount") { $0.replacing("-", with: "- ") },
        amount("parentheses for minus") { $0.hasPrefix("-") ? "(\($0.dropFirst()))" : $0 },
        amount("plus before debits") { $0.hasPrefix("-") ? $0 : "+\($0)" },
        amount("exponents", isDoubtful: true) { $0.replacing(".", with: "") + "E-2" },
        amount("three decimals", isDoubtful: true) { $0 + "5" },
        amount("currency behind the amount", isDoubtful: true) { $0 + "EUR" },
        amount("currency as a field", isDoubtful: true) { "EUR " + $0 },
        amount("tkr behind the amount", isDoubtful: true) { $0 + "tkr" },
        amount("amounts in quotes with a blank", isDoubtful: false) { "\" \($0)\"" },
        amount("the side before the amount") { $0.hasPrefix("-") ? "K \($0.dropFirst())" : "D \($0)" },
        amount("debit and credit as two fields") { $0.hasPrefix("-") ? "0.00 \($0.dropFirst())" : "\($0) 0.00" },
        amount("amounts left out", isDoubtful: true) { _ in "\"\"" },
        amount("amounts left out, and the field with them", isDoubtful: true) { _ in "" },
        amount("a quantity before the amount") { "2 \($0)" },
        amount("amounts that are words", isDoubtful: true) { _ in "NULL" },
        amount("amounts that are cut to hashes", isDoubtful: true) { _ in "#####" },
        Change("one amount without its sign") { export, random in
            let place = export.place(&random)
            // Of a balance nothing tells.
            guard export.content == .vouchers else { return false }
            export.lines[place] = SIE4Export.withAmount(export.lines[place]) {
                $0.hasPrefix("-") ? String($0.dropFirst()) : "-" + $0
            }
            return true
        },
        doubt("the signs of the months turned, those of the year as they were") { export, _ in
            export.edit("#PSALDO") { line in
                SIE4Export.withAmount(line) { $0.hasPrefix("-") ? String($0.dropFirst()) : "-" + $0 }
            }
        },
    ]

    /// Replaces a label in all rows of a voucher or all balances of an account.
    private static func label(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let label = export.label
            export.editTogether(&random) { $0.replacing(label, with: write(label)) }
            return true
        }
    }

    /// Writes one record with money in another way.
    static func record(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let place = export.place(&random)
            export.lines[place] = write(export.lines[place])
            return true
        }
    }

    static let labels: [Change<SIE4Export>] = [
        label("a label with two letters swapped") {
            $0.prefix(3) + String($0.dropFirst(3).prefix(2).reversed()) + $0.dropFirst(5)
        },
        label("a label with a letter less") { String($0.dropLast()) },
        label("a label with a letter more") { $0 + "S" },
        label("a label without its sign") { String($0.dropFirst()) },
        label("a label with a blank after its sign") { "# " + $0.dropFirst() },
        label("a label in small letters") { $0.lowercased() },
        label("a label with a no-break space after it") { $0 + "\u{00A0}" },
        label("a label in quotes") { "\"\($0)\"" },
        label("a label with a colon") { $0 + ":" },
        label("a label with two signs") { "#" + $0 },
        label("an invisible sign before the label") { "\u{200B}" + $0 },
        label("a sign of a comment before the label", isDoubtful: true) { "// " + $0 },
        label("a long label") { $0 == "#TRANS" ? "#TRANSACTION" : $0 == "#PSALDO" ? "#PERIODSALDO" : "#RESULTAT" },
        record("a label glued to what follows") { line in
            line.replacing("#TRANS ", with: "#TRANS").replacing("#PSALDO ", with: "#PSALDO")
                .replacing("#RES ", with: "#RES")
        },
        Change("a row behind another on its line") { export, random in
            let places = export.money.filter { export.lines[$0 - 1].contains(export.label) }
            guard !places.isEmpty else { return false }
            let place = random.pick(places)
            let line = export.lines.remove(at: place)
            export.lines[place - 1] += " " + line
            return true
        },
        doubt("added rows without their twins") { export, random in
            guard export.content == .vouchers else { return false }
            export.editTogether(&random) { $0.replacing("#TRANS", with: "#RTRANS") }
            return true
        },
        Change("the label of vouchers misspelt") { export, random in
            let label = random.pick(["#VERS", "#VR", "#VERIFIKATION", "VER", "#VRE", "# VER", "#VER:"])
            guard let voucher = export.voucher(&random) else { return false }
            export.lines[voucher.lowerBound] = export.lines[voucher.lowerBound].replacing("#VER", with: label)
            return true
        },
    ]
}
