import LedgerGenerator

/// Object lists, accounts, dates and texts of a SIE 4 export.
extension SIE4Harms {
    /// Writes the object list of all records with one in another way, `{1 "0805" 20 "510"}`.
    private static func list(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, _ in
            export.isDoubtful = isDoubtful
            guard export.content != .years else { return false }
            for place in export.money {
                let line = export.lines[place]
                guard let start = line.firstIndex(of: "{"), let end = line.lastIndex(of: "}") else { continue }
                if line[start...end] != "{}" {
                    export.lines[place] = line[..<start] + write(String(line[start...end])) + line[end...].dropFirst()
                }
            }
            return true
        }
    }

    static let lists: [Change<SIE4Export>] = [
        list("pairs without a blank between") { $0.replacing("\" 20", with: "\"20") },
        list("dimensions with a zero before") { $0.replacing("{1 ", with: "{01 ").replacing(" 20 ", with: " 020 ") },
        list("dimensions in quotes") { $0.replacing("{1 ", with: "{\"1\" ").replacing(" 20 ", with: " \"20\" ") },
        list("a dimension glued to its code") { $0.replacing("1 \"", with: "1\"").replacing("20 \"", with: "20\"") },
        list("colons within pairs") { $0.replacing("1 \"", with: "1:\"").replacing("20 \"", with: "20:\"") },
        list("commas between pairs") { $0.replacing("\" 20", with: "\", 20") },
        list("semicolons between fields") { $0.replacing(" ", with: ";") },
        list("a list for each pair") { $0.replacing("\" 20", with: "\"} {20") },
        list("brackets for braces") { $0.replacing("{", with: "[").replacing("}", with: "]") },
        list("parentheses for braces") { $0.replacing("{", with: "(").replacing("}", with: ")") },
        list("a list without its last brace") { $0.replacing("}", with: "") },
        list("a list without its first brace") { $0.replacing("{", with: "") },
        list("a list without braces") { $0.replacing("}", with: "").replacing("{", with: "") },
        list("codes without dimensions") { $0.replacing("1 \"", with: "\"").replacing("20 \"", with: "\"") },
        list("codes before dimensions") { text in
            let parts = text.dropFirst().dropLast().split(separator: " ")
            return "{\(parts[1]) \(parts[0]) \(parts[3]) \(parts[2])}"
        },
        list("a dimension by its name") {
            $0.replacing("1 \"", with: "Ansvar \"").replacing("20 \"", with: "Verksamhet \"")
        },
        list("a dimension under another number") { $0.replacing(" 20 ", with: " 2 ") },
        list("a code left out", isDoubtful: true) { text in
            text.prefix { $0 != "\"" } + "20 " + (text.split(separator: " ").last ?? "")
        },
        list("two codes of a dimension", isDoubtful: true) { $0.replacing("{1 ", with: "{1 \"1210\" 1 ") },
        list("codes with blanks in their quotes") {
            $0.replacing("1 \"", with: "1 \" ").replacing("20 \"", with: "20 \"  ")
        },
        list("codes with no-break spaces") { $0.replacing("1 \"", with: "1 \"\u{00A0}") },
        list("codes with invisible signs") { $0.replacing("1 \"", with: "1 \"\u{200B}") },
        list("codes with decimals") { $0.replacing("\"}", with: ".0\"}") },
        list("codes in typographic quotes") { $0.replacing("\"", with: "”") },
        list("codes in single quotes") { $0.replacing("\"", with: "'") },
        list("codes without quotes") { $0.replacing("\"", with: "") },
        list("codes with their names") { $0.replacing("\"}", with: " Område\"}") },
        list("a code that became an error value", isDoubtful: true) { _ in "{1 \"#N/A\" 20 \"#N/A\"}" },
        record("a quote in the list that is never closed") { $0.replacing("\"}", with: "}") },
        record("a list glued to the account") { $0.replacing(" {", with: "{") },
        record("a list glued to the amount") { $0.replacing("} ", with: "}") },
        record("an account with decimals") { line in
            line.replacing(SIE4Export.account(line) + " ", with: SIE4Export.account(line) + ".0 ")
        },
        record("an account with its name in quotes") { line in
            line.replacing(SIE4Export.account(line) + " ", with: "\"\(SIE4Export.account(line)) Konto\" ")
        },
        record("an account with a blank in it") { line in
            let account = SIE4Export.account(line)
            return line.replacing(account + " ", with: "\(account.prefix(1)) \(account.dropFirst()) ")
        },
        record("an account left out", isDoubtful: true) { line in
            line.replacing(SIE4Export.account(line) + " ", with: "")
        },
        record("an account that is blank", isDoubtful: true) { line in
            line.replacing(SIE4Export.account(line) + " ", with: "\"\" ")
        },
        Change("a line break within a code") { export, random in
            let places = export.money.filter { export.lines[$0].contains("\"0805\"") }
            guard !places.isEmpty else { return false }
            let place = random.pick(places)
            export.lines[place] = export.lines[place].replacing("\"0805\"", with: "\"08\n05\"")
            return true
        },
        Change("a line break within a text") { export, random in
            guard export.content == .vouchers else { return false }
            let place = export.place(&random)
            export.lines[place] = export.lines[place].dropLast(3) + "\n" + export.lines[place].suffix(3)
            return true
        },
        Change("a quote in a text that is never closed") { export, random in
            guard export.content == .vouchers else { return false }
            let place = export.place(&random)
            export.lines[place] = String(export.lines[place].dropLast())
            return true
        },
        Change("the text before the date of a row") { export, _ in
            export.content == .vouchers
                && export.edit("#TRANS") { $0.replacing("\"\" \"", with: "\"Hyra 20260101\" \"") }
        },
    ]
}
