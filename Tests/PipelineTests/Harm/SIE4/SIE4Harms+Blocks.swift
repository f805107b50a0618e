import LedgerGenerator

/// Blocks of a SIE 4 export that come again, are cut or lose their braces; and balances.
extension SIE4Harms {
    static let blocks: [Change<SIE4Export>] = [
        doubt("the file after itself") { export, _ in
            export.lines += export.lines
            return true
        },
        doubt("the vouchers or balances twice") { export, _ in
            let first = export.places(export.content == .vouchers ? "#VER" : export.label).first ?? 0
            export.lines += export.lines[first...].map { $0 }
            return true
        },
        doubt("a voucher or balance twice") { export, random in
            if let voucher = export.voucher(&random) {
                export.lines += Array(export.lines[voucher])
            } else {
                export.lines.append(export.lines[export.place(&random)])
            }
            return true
        },
        doubt("cut in the middle of a record") { export, random in
            let text = export.lines.joined(separator: "\n")
            guard export.content == .vouchers else { return false }
            let file = String(text.dropLast(6 + random.below(30)))
            export.encoded = { _ in SIE4Export.cp437(file) }
            return true
        },
        doubt("cut within a balance") { export, _ in
            guard export.content != .vouchers else { return false }
            let place = export.money.last ?? 0
            let line = export.lines[place]
            let end = line.lastIndex(of: ".") ?? line.endIndex
            let file = export.lines[..<place].joined(separator: "\r\n") + "\r\n" + line[..<end].dropLast()
            export.encoded = { _ in SIE4Export.cp437(file) }
            return true
        },
        doubt("a checksum begun and never given") { export, random in
            export.lines.insert("#KSUMMA", at: 1)
            guard let voucher = export.voucher(&random) else { return false }
            export.lines.removeSubrange(voucher)
            return true
        },
        Change("a voucher without its last brace") { export, random in
            guard let voucher = export.voucher(&random) else { return false }
            export.lines.remove(at: voucher.upperBound)
            return true
        },
        Change("a voucher without its first brace") { export, random in
            guard let voucher = export.voucher(&random) else { return false }
            export.lines.remove(at: voucher.lowerBound + 1)
            return true
        },
        Change("a voucher whose rows stand behind its brace") { export, random in
            guard let voucher = export.voucher(&random) else { return false }
            export.lines.remove(at: voucher.upperBound)
            export.lines.insert("}", at: voucher.lowerBound + 2)
            return true
        },
        Change("parentheses round the rows of a voucher") { export, random in
            guard let voucher = export.voucher(&random) else { return false }
            export.lines[voucher.lowerBound + 1] = "("
            export.lines[voucher.upperBound] = ")"
            return true
        },
        Change("a voucher within another") { export, random in
            guard let voucher = export.voucher(&random), let other = export.places("#VER").first,
                other != voucher.lowerBound
            else { return false }
            let lines = Array(export.lines[voucher])
            export.lines.removeSubrange(voucher)
            export.lines.insert(contentsOf: lines, at: other + 2)
            return true
        },
        Change("a row below the vouchers") { export, random in
            guard export.content == .vouchers else { return false }
            export.lines.append(export.lines.remove(at: export.place(&random)))
            return true
        },
        Change("line ends written as letters") { export, _ in
            export.lineEnd = "\\r\\n"
            return true
        },
        Change("line ends of CR alone") { export, _ in
            export.lineEnd = "\r"
            return true
        },
        Change("some line ends of CR alone") { export, random in
            let place = export.place(&random)
            let line = export.lines.remove(at: place)
            export.lines[place - 1] += "\r" + line
            return true
        },
        Change("some line ends lost") { export, random in
            let place = export.place(&random)
            let line = export.lines.remove(at: place)
            export.lines[place - 1] += line
            return true
        },
        Change("a byte order mark in the middle") { export, random in
            let place = export.place(&random)
            export.lines[place] = "\u{FEFF}" + export.lines[place]
            return true
        },
        Change("zero bytes in the middle") { export, random in
            let place = export.place(&random)
            export.lines[place] = "\u{0}\u{0}" + export.lines[place]
            return true
        },
        Change("UTF-16") { export, _ in
            export.encoded = { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
            return true
        },
        Change("separated by semicolons") { export, _ in
            export.edit(export.label) { $0.replacing(" ", with: ";") }
        },
        Change("separated by commas") { export, random in
            export.editTogether(&random) { $0.replacing(" ", with: ",") }
            return true
        },
        Change("lines broken at a width") { export, _ in
            let width = 40
            export.lines = export.lines.flatMap { line -> [String] in
                line.count > width ? [String(line.prefix(width)), String(line.dropFirst(width))] : [line]
            }
            return export.content != .years
        },
    ]

    static let balances: [Change<SIE4Export>] = [
        doubt("month 13") { export, random in
            guard export.content == .periods else { return false }
            let month = random.pick(["202613", "202600", "202699", "2026-13"])
            return export.edit("#PSALDO") { $0.replacing(" 202606 ", with: " \(month) ") }
        },
        Change("months with a hyphen") { export, _ in export.edit("#PSALDO") { $0.replacing(" 2026", with: " 2026-") }
        },
        Change("months as days") { export, _ in
            export.content == .periods
                && export.edit("#PSALDO") { line in
                    let fields = line.split(separator: " ", maxSplits: 3)
                    return "\(fields[0]) \(fields[1]) \(fields[2])01 \(fields[3])"
                }
        },
        Change("months without year") { export, _ in export.edit("#PSALDO") { $0.replacing(" 2026", with: " ") } },
        Change("account and month in each other's place") { export, _ in
            export.edit("#PSALDO") { line in
                let fields = line.split(separator: " ", maxSplits: 4)
                return "\(fields[0]) \(fields[1]) \(fields[3]) \(fields[2]) \(fields[4])"
            }
        },
        Change("the year's number left out") { export, _ in
            guard export.content != .vouchers else { return false }
            let label = export.label
            return export.edit(label) { $0.replacing("\(label) 0 ", with: "\(label) ") }
        },
        doubt("another year's number") { export, random in
            guard export.content != .vouchers else { return false }
            let (label, year) = (export.label, random.pick(["1", "2026", "-5", "x"]))
            return export.edit(label) { $0.replacing("\(label) 0 ", with: "\(label) \(year) ") }
        },
        Change("a quantity in place of the amount") { export, random in
            guard export.content == .periods else { return false }
            export.isDoubtful = true
            export.editTogether(&random) { SIE4Export.withAmount($0) { _ in "" } }
            return true
        },
        doubt("amounts of the year so far, those of the year beside them", accumulate),
        doubt("a month lost, the year beside it") { export, _ in
            guard export.content == .periods else { return false }
            export.lines.removeAll { $0.hasPrefix("#PSALDO 0 202603 ") }
            return true
        },
        doubt("a month of budget for one of outcome, the year beside it") { export, _ in
            export.content == .periods
                && export.edit("#PSALDO") { $0.replacing("#PSALDO 0 202602", with: "#PBUDGET 0 202602") }
        },
        Change("result accounts as closing balances") { export, _ in
            export.content == .years && export.edit("#RES") { $0.replacing("#RES", with: "#UB") }
        },
        Change("one result account as a closing balance") { export, random in
            guard export.content == .years else { return false }
            let place = export.place(&random)
            export.lines[place] = export.lines[place].replacing("#RES", with: "#UB")
            return true
        },
        doubt("a result twice with other amounts") { export, random in
            guard export.content == .years else { return false }
            export.lines.append("#RES 0 \(SIE4Export.account(export.lines[export.place(&random)])) 1234.56")
            return true
        },
        Change("an object list before the year's amount") { export, _ in
            export.content == .years
                && export.edit("#RES") { line in
                    let fields = line.split(separator: " ")
                    return "\(fields[0]) \(fields[1]) \(fields[2]) {} \(fields[3])"
                }
        },
    ]

    @Sendable private static func accumulate(_ export: inout SIE4Export, _ random: inout SplitMix64) -> Bool {
        var sums: [String: Int64] = [:]
        return export.edit("#PSALDO") { line in
            let fields = line.split(separator: " ", maxSplits: 3)
            let key = String(fields[3].prefix { $0 != "}" })
            return SIE4Export.withAmount(line) { amount in
                sums[key, default: 0] += Int64(amount.replacing(".", with: "")) ?? 0
                return SIE4Export.kronor(sums[key, default: 0])
            }
        }
    }
}
