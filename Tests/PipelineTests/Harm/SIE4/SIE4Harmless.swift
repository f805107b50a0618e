import LedgerGenerator

/// Changes of a SIE 4 export that change nothing.
enum SIE4Harmless {
    private static func lines(
        _ name: String, _ write: @escaping @Sendable (String) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, _ in
            export.lines = export.lines.map(write)
            return true
        }
    }

    private static func head(_ name: String, _ words: [String]) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.addToHead(random.pick(words))
            return true
        }
    }

    static let all: [Change<SIE4Export>] = [
        Change("LF") { export, _ in
            export.lineEnd = "\n"
            return true
        },
        Change("line ends of both kinds") { export, _ in
            export.encoded = { text in
                var isOdd = false
                return SIE4Export.cp437(text).flatMap { byte -> [UInt8] in
                    if byte == 0x0A { isOdd.toggle() }
                    return byte == 0x0D ? [] : byte == 0x0A && isOdd ? [0x0D, 0x0A] : [byte]
                }
            }
            return true
        },
        Change("UTF-8") { export, _ in
            export.encoded = { Array($0.utf8) }
            return true
        },
        Change("UTF-8 with a byte order mark") { export, _ in
            export.encoded = { [0xEF, 0xBB, 0xBF] + $0.utf8 }
            return true
        },
        Change("Windows-1252") { export, _ in
            export.encoded = { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
            return true
        },
        Change("compressed") { export, _ in
            export.encoded = { StoredGzip.bytes(SIE4Export.cp437($0)) }
            return true
        },
        Change("no line end after the last record") { export, _ in
            export.encoded = { Array(SIE4Export.cp437($0).dropLast($0.hasSuffix("\r\n") ? 2 : 1)) }
            return export.content == .vouchers
        },
        Change("blank lines") { export, random in
            for _ in 0..<5 { export.lines.insert("", at: 1 + random.below(export.lines.count)) }
            return true
        },
        lines("tabs between fields") { line in
            line.contains("\"") ? line.replacing("#TRANS ", with: "#TRANS\t") : line.replacing(" ", with: "\t")
        },
        lines("blanks at the ends of lines") { $0 + "  " },
        lines("records that are indented") { "  " + $0 },
        lines("two blanks between fields") { line in
            line.contains("\"") ? line : line.replacing(" ", with: "  ")
        },
        lines("codes without quotes") { $0.contains("{1 ") ? unquoted($0) : $0 },
        lines("accounts in quotes") { line in
            line.contains("#TRANS") || line.hasPrefix("#RES")
                ? line.replacing(" \(SIE4Export.account(line)) ", with: " \"\(SIE4Export.account(line))\" ") : line
        },
        Change("the objects of a list in another order") { export, _ in
            export.lines = export.lines.map { line in
                guard line.contains("{1 "), let start = line.firstIndex(of: "{"), let end = line.firstIndex(of: "}")
                else { return line }
                let list = line[start..<end].dropFirst().split(separator: " ")
                return "\(line[..<start]){\(list[2]) \(list[3]) \(list[0]) \(list[1])\(line[end...])"
            }
            return export.content == .vouchers
        },
        Change("more dimensions in the lists") { export, _ in
            export.lines = export.lines.map { $0.replacing("\"}", with: "\" 6 \"P1\" 21 \"870\"}") }
            export.addToHead("#DIM 21 \"Motpart\"")
            return true
        },
        head(
            "records that are unknown, without money",
            [
                "#MOMSKOD 2611 10", "#SYSTEM \"X\"", "#BKOD 84111", "#EXPORTTYP FULL", "#OMFATTN 20260630",
                "#KPTYP BAS2014", "#TAXAR 2027", "#FTYP X", "#ADRESS \"A\" \"B\" \"C\" \"D\"",
                "#PROSA \"Uttag för juni\"",
            ]),
        Change("accounts with SRU codes and units") { export, _ in
            export.lines = export.lines.flatMap { line in
                line.hasPrefix("#KTYP") ? [line, "#SRU \(line.dropFirst(6).prefix { $0 != " " }) 7410"] : [line]
            }
            return true
        },
        Change("balances in another order") { export, random in
            guard export.content != .vouchers else { return false }
            let places = export.places(export.label)
            for place in places { export.lines.swapAt(place, random.pick(places)) }
            return true
        },
        Change("rows in another order within vouchers") { export, _ in
            let places = export.places("#VER")
            guard !places.isEmpty else { return false }
            for place in places { export.lines.swapAt(place + 2, place + 3) }
            return true
        },
        Change("added rows with their twins, and struck ones") { export, random in
            guard export.content == .vouchers else { return false }
            let place = export.place(&random)
            export.lines.insert(export.lines[place].replacing("#TRANS", with: "#RTRANS"), at: place)
            export.lines.insert("   #BTRANS 5020 {} 1234.50", at: place)
            return true
        },
        Change("dates and quantities in rows") { export, _ in
            export.edit("#TRANS") { $0.replacing("\"\" \"", with: "20260101 \"") + " 3.5 \"Anna\"" }
        },
        Change("labels in small letters") { export, _ in
            export.lines = export.lines.map { line in
                guard let label = line.split(separator: " ").first, label.hasPrefix("#") else { return line }
                return line.replacing(label, with: label.lowercased())
            }
            return true
        },
        Change("quantities behind balances") { export, _ in
            export.content == .years && export.edit("#RES") { $0 + " 12.5" }
        },
        Change("rows of 0") { export, random in
            guard export.content == .vouchers else { return false }
            export.lines.insert("   #TRANS 5020 {} 0.00", at: export.place(&random))
            return true
        },
        Change("a budget beside the outcome") { export, _ in
            export.content == .periods
                && export.edit("#PSALDO") { $0 + "\n" + $0.replacing("#PSALDO", with: "#PBUDGET") }
        },
        Change("last year's balances") { export, _ in
            export.content == .years && export.edit("#RES") { $0 + "\n" + $0.replacing("#RES 0", with: "#RES -1") }
        },
    ]

    /// The object list without quotes.
    private static func unquoted(_ line: String) -> String {
        guard let start = line.firstIndex(of: "{"), let end = line.firstIndex(of: "}") else { return line }
        return "\(line[..<start])\(line[start...end].replacing("\"", with: ""))\(line[end...].dropFirst())"
    }
}
