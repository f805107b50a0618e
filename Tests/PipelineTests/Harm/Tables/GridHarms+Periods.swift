import LedgerGenerator

/// Days, months and years in other forms, and periods that are none.
extension GridHarms {
    static let periods: [GridChange] = [
        GridChange(doubt: "period 13 among the months") { grid, random in
            guard monthsForDays(&grid, "Period", { "2026\(TableText.two($0))" }) else { return false }
            let column = grid.column(.period) ?? 0
            let word = random.pick(["202613", "202600", "202699", "2026-13"])
            grid.rows[grid.place(&random)][column] = .text(word)
            return true
        },
        GridChange("quarters for months") { grid, random in
            let word = random.pick(["Q", "K", "Kv"])
            return monthsForDays(&grid, "Period") { "2026-\(word)\(($0 + 2) / 3)" }
        },
        GridChange("months without year") { grid, random in
            let asNumbers = random.oneIn(2)
            return monthsForDays(&grid, random.pick(["Period", "Månad"])) {
                asNumbers ? "\($0)" : Grid.monthNames[$0 - 1]
            }
        },
        GridChange("months as a spreadsheet shows them") { grid, random in
            let names = random.pick([
                ["jan-26", "feb-26", "mar-26", "apr-26", "maj-26", "jun-26"],
                ["Jan-26", "Feb-26", "Mar-26", "Apr-26", "May-26", "Jun-26"],
                ["2026-jan", "2026-feb", "2026-mar", "2026-apr", "2026-maj", "2026-jun"],
                ["01/2026", "02/2026", "03/2026", "04/2026", "05/2026", "06/2026"],
            ])
            return monthsForDays(&grid, "Period") { names[$0 - 1] }
        },
        GridChange(doubt: "a period that is not the date's month") { grid, random in
            guard let column = grid.column(.datum) else { return false }
            let place = grid.place(&random)
            let heading = random.pick(["Period", "Bokföringsperiod", "Redovisningsperiod", "Månad"])
            grid.insert(heading, at: column) { row, cells in
                guard case .day(let day) = cells[column] else { return .blank }
                let month = day / 100 % 100
                return .text("2026\(TableText.two(row == place ? month % 6 + 1 : month))")
            }
            return true
        },
        GridChange(doubt: "a year that is not the date's") { grid, random in
            guard let column = grid.column(.datum) else { return false }
            let place = grid.place(&random)
            grid.insert(random.pick(["År", "Räkenskapsår"]), at: column) { row, _ in
                .text(row == place ? "2025" : "2026")
            }
            return true
        },
        GridChange("another date before the right one") { grid, random in
            guard let column = grid.column(.datum) else { return false }
            grid.header[column] = .text(random.pick(["Bokföringsdatum", "Bokf.datum", "Verifikationsdatum"]))
            let heading = random.pick(["Fakturadatum", "Förfallodatum", "Registreringsdatum", "Regdatum", "Skapad"])
            grid.insert(heading, at: column) { row, _ in .day(2026_01_11 + row % 6 * 100) }
            return true
        },
        GridChange("two dates of which either may be meant") { grid, random in
            guard let column = grid.column(.datum) else { return false }
            grid.header[column] = .text("Bokföringsdatum")
            grid.insert(random.pick(["Datum", "Transaktionsdatum"]), at: column) { row, _ in
                .day(2026_01_11 + row % 6 * 100)
            }
            return true
        },
        GridChange(doubt: "a date that is blank") { grid, random in grid.editOne(.datum, &random) { _ in .blank } },
        GridChange(doubt: "a date that is none") { grid, random in
            let word = random.pick(["2026-02-30", "00000000", "saknas", "2026-13-01", "1900-01-00", "#VALUE!", "0"])
            return grid.editOne(.datum, &random) { _ in .text(word) }
        },
        GridChange(doubt: "a date of another century") { grid, random in
            let years = random.pick([1926, 2062, 206, 1900])
            return grid.editOne(.datum, &random) { cell in
                guard case .day(let day) = cell else { return cell }
                return .text("\(years)-\(TableText.two(day / 100 % 100))-\(TableText.two(day % 100))")
            }
        },
        GridChange(doubt: "a month whose heading has a word") { grid, random in
            let word = random.pick(["prel", "just.", "budget", "fg år", "ack", "prognos"])
            return renameMonth(&grid, &random) { "\($0) \(word)" }
        },
        GridChange(doubt: "a month whose heading is lost") { grid, random in
            renameMonth(&grid, &random) { _ in "" }
        },
        GridChange(doubt: "a month whose heading is misspelt") { grid, random in
            renameMonth(&grid, &random) { String($0.dropFirst()) }
        },
        GridChange(doubt: "a month whose heading stands twice") { grid, random in
            let month = 2 + random.below(5)
            guard let column = grid.column(.month(month)) else { return false }
            grid.header[column] = grid.header[column - 1]
            return true
        },
        GridChange(doubt: "a month of another year among the others") { grid, random in
            guard let column = grid.column(.month(2 + random.below(5))) else { return false }
            grid.header[column] = .text(Grid.key(grid.header[column]).replacing("2026", with: "2025"))
            return true
        },
        GridChange("months in English") { grid, _ in
            guard grid.layout == .months else { return false }
            for (month, name) in ["January", "February", "March", "April", "May", "June"].enumerated() {
                grid.header[grid.column(.month(month + 1)) ?? 0] = .text("\(name) 2026")
            }
            return true
        },
        GridChange("months as numbers, with a year in a column") { grid, random in
            guard grid.layout == .months else { return false }
            for month in 1...6 { grid.header[grid.column(.month(month)) ?? 0] = .text("\(month)") }
            grid.insert(random.pick(["År", "Budgetår"]), at: 0) { _, _ in .text("2026") }
            return true
        },
        GridChange("a column of sums beside the months") { grid, random in
            guard grid.layout == .months else { return false }
            let words = [
                "Totalt", "Summa", "Ack", "Helår", "Ack 2026", "Total", "Jan-jun 2026", "Kv1", "Q1", "Tertial 1",
            ]
            let isFirst = random.oneIn(2)
            let columns = grid.amountColumns
            grid.insert(random.pick(words), at: isFirst ? 3 : grid.header.count) { _, cells in
                .amount(Grid.sum(columns.map { cells[$0] }))
            }
            return true
        },
        GridChange("a column of sums of quarters among the months") { grid, random in
            guard grid.layout == .months else { return false }
            let columns = [3, 4, 5]
            grid.insert(random.pick(["Kv1", "Q1", "Kvartal 1", "Q1 2026", "jan-mar 2026", "Tertial"]), at: 6) {
                _, cells in
                .amount(Grid.sum(columns.map { cells[$0] }))
            }
            return true
        },
        GridChange(doubt: "a column of amounts beside the months that is no month") { grid, random in
            guard grid.layout == .months else { return false }
            let words = ["13", "Period 13", "Ej periodiserat", "Bokslut", "Justering", "juli", "Övrigt", "2026"]
            grid.insert(random.pick(words), at: grid.header.count) { row, _ in .amount(Int64(row) * 100 + 12_345) }
            return true
        },
    ]

    private static func renameMonth(
        _ grid: inout Grid, _ random: inout SplitMix64, _ heading: (String) -> String
    ) -> Bool {
        guard let column = grid.column(.month(1 + random.below(6))) else { return false }
        grid.header[column] = .text(heading(Grid.key(grid.header[column])))
        return true
    }

    /// Puts months in place of days.
    static func monthsForDays(_ grid: inout Grid, _ heading: String, _ text: (Int) -> String) -> Bool {
        guard let column = grid.column(.datum), grid.layout != .vouchers else { return false }
        grid.roles[column] = .period
        grid.header[column] = .text(heading)
        for row in grid.rows.indices {
            if case .day(let day) = grid.rows[row][column] {
                grid.rows[row][column] = .text(text(day / 100 % 100))
            }
        }
        return true
    }
}
