extension Diagnostic {
    /// SIE119-133: the form of a SIE 1-4 file leaves two meanings open, or none.
    static let sieFormCodes: [DiagnosticCode] = [
        sie119, sie120, sie121, sie122, sie123, sie124, sie125, sie126, sie127, sie128, sie129, sie130,
        sie131, sie132, sie133,
    ]

    static let sie119 = DiagnosticCode(
        "SIE119", .error, "A line that looks like money has no known label",
        cause: "A label is misspelt, has lost its # or runs together with what follows, and would be passed over.",
        remedy: "Export again without editing; if the line holds no money, take it out at the source of the file.")
    /// A label stands for no record, and its fields look like money.
    package static func sieMoneyUnderUnknownLabel(_ label: String, at location: SourceLocation) -> Self {
        Self(sie119, at: location, "\"\(label)\" is no known label, and what follows it looks like an amount")
    }

    /// A label is nearly `meant`, which counts.
    package static func sieDamagedLabel(_ label: String, meant: String, at location: SourceLocation) -> Self {
        Self(sie119, at: location, "\"\(label)\" is no known label, and looks like \(meant)")
    }

    /// A line without a label holds fields that look like money.
    package static func sieMoneyWithoutLabel(at location: SourceLocation) -> Self {
        Self(sie119, at: location, "the line has no label, and what it holds looks like an amount")
    }

    static let sie120 = DiagnosticCode(
        "SIE120", .error, "A field stands where another belongs",
        cause: "A field was added, left out or moved, so that it is open which one is the amount.",
        remedy: "Export again; the specification has account, object list, amount, and only then date, text, quantity.")
    /// `value` stands where `place` belongs.
    package static func sieMisplaced(_ value: String, place: String, at location: SourceLocation) -> Self {
        Self(sie120, at: location, "\"\(value)\" stands where \(place) belongs")
    }

    static let sie121 = DiagnosticCode(
        "SIE121", .error, "A word behind an amount changes what it means",
        cause: "The program gives a side, a unit or a currency beside the amount, which SIE does not have.",
        remedy: "Export in kronor with a minus before credits; nothing but that is read.")
    /// A word such as `K` or `EUR` stands right behind an amount.
    package static func sieAmountWord(_ word: String, at location: SourceLocation) -> Self {
        Self(sie121, at: location, "\"\(word)\" stands right behind the amount")
    }

    static let sie122 = DiagnosticCode(
        "SIE122", .error, "Objects stand without braces",
        cause: "The program writes dimension and object as fields of their own, where the amount belongs.",
        remedy: "Export again with object lists in braces, as in {1 \"510\"}.")
    /// `dimension` stands where the amount belongs, with an object and an amount behind it.
    package static func sieLooseObjects(_ dimension: String, at location: SourceLocation) -> Self {
        Self(sie122, at: location, "\"\(dimension)\" seems to be a dimension, with its object and the amount behind it")
    }

    static let sie123 = DiagnosticCode(
        "SIE123", .error, "Two records stand on one line",
        cause: "A line end was lost, or written as the characters \\n, so that the second record would not be read.",
        remedy: "Export again, or transfer the file without changing its line ends.")
    /// The label of a further record stands within a line.
    package static func sieSecondRecord(_ label: String, at location: SourceLocation) -> Self {
        Self(sie123, at: location, "\(label) stands within the line")
    }

    static let sie124 = DiagnosticCode(
        "SIE124", .error, "Objects in a list run together",
        cause: "A blank is missing between a quote and what stands beside it.",
        remedy: "Export again with blanks between all fields, as in {1 \"510\" 6 \"P1\"}.")
    package static func sieGluedObjects(_ list: String, at location: SourceLocation) -> Self {
        Self(sie124, at: location, "in {\(list)} a blank is missing beside a quote")
    }

    static let sie125 = DiagnosticCode(
        "SIE125", .error, "A dimension has two objects on one row",
        cause: "The row was booked on two objects of one dimension, and the amount can be counted on one only.",
        remedy: "Correct the row in the ledger system, or split it in two, and export again.")
    package static func sieTwoObjects(dimension: String, list: String, at location: SourceLocation) -> Self {
        Self(sie125, at: location, "dimension \(dimension) has two objects in {\(list)}")
    }

    static let sie126 = DiagnosticCode(
        "SIE126", .error, "Added rows lack the #TRANS that repeat them",
        cause: "Each #RTRANS is followed by the same row as #TRANS; without it, added rows would not be counted.",
        remedy: "Export again with a program that writes both, or without rows marked as added.")
    /// The `count` added rows without a twin balance on their own, so that a voucher balances with or without them.
    package static func sieAddedRows(_ voucher: String, count: Int, at location: SourceLocation) -> Self {
        Self(
            sie126, at: location,
            "\(count) #RTRANS of voucher \(voucher) have no #TRANS, and the voucher balances with or without them")
    }

    static let sie127 = DiagnosticCode(
        "SIE127", .error, "Amounts of period 13 have no month",
        cause: "The ledger books the closing of a year in a period 13, which no calendar has.",
        remedy: "Say which month they count in, such as `closing_period: 12` on the source, or export without them.")
    package static func sieClosingPeriod(_ value: String, at location: SourceLocation) -> Self {
        Self(sie127, at: location, "\"\(value)\" is period 13 of a year, and the source has no `closing_period`")
    }

    static let sie128 = DiagnosticCode(
        "SIE128", .error, "The file holds the exports of two companies",
        cause: "Two exports were put together in one file.",
        remedy: "Give each export as a file of its own.")
    /// `label` gives another company than before.
    package static func sieSecondCompany(
        _ label: String, _ value: String, before: String, at location: SourceLocation
    ) -> Self {
        Self(sie128, at: location, "\(label) is \"\(value)\", and \"\(before)\" further up")
    }

    static let sie129 = DiagnosticCode(
        "SIE129", .error, "Fiscal years contradict one another",
        cause: "Two exports were put together in one file, or a #RAR is wrong, so that it is open which year is meant.",
        remedy: "Give each export as a file of its own, and check the fiscal years in the ledger system.")
    /// A year index has two years.
    package static func sieSecondYear(index: Int, _ year: String, before: String, at location: SourceLocation) -> Self {
        Self(sie129, at: location, "#RAR \(index) is \(year), and \(before) further up")
    }

    /// The years of two indexes share days.
    package static func sieSharedDays(index: Int, _ year: String, other: Int, at location: SourceLocation) -> Self {
        Self(sie129, at: location, "#RAR \(index) is \(year), which has days in common with #RAR \(other)")
    }

    static let sie130 = DiagnosticCode(
        "SIE130", .error, "Period balances are balances so far, not changes",
        cause: "The program writes what an account has come to since the year began, where SIE has the month's change.",
        remedy: "Export changes by month, or take the outcome from the vouchers or from #RES.")
    /// The last month of an account, not the sum of its months, is its `#RES`, as with `count` accounts.
    package static func sieRunningBalances(_ account: String, count: Int, at location: SourceLocation) -> Self {
        Self(
            sie130, at: location,
            "the last #PSALDO of account \(account) is its #RES, where all of them should sum to it; "
                + "\(count) accounts are so")
    }

    static let sie131 = DiagnosticCode(
        "SIE131", .error, "A code is none any more",
        cause: "A program between the ledger and here has made something else of the code, or added signs to it.",
        remedy: "Export again without editing; codes are read as they stand, and this one would fit no rule.")
    /// A code that something else has been made of; `reason` is a clause about it.
    package static func sieCode(_ code: String, reason: String, at location: SourceLocation) -> Self {
        Self(sie131, at: location, "the code \"\(code)\" \(reason)")
    }

    static let sie132 = DiagnosticCode(
        "SIE132", .error, "Fiscal years are not in the order of their numbers",
        cause: "The numbers of two #RAR have changed places: year -1 is the one before year 0.",
        remedy: "Check the fiscal years in the ledger system, and export again.")
    /// A year comes before one with a lower index.
    package static func sieYearOrder(index: Int, _ year: String, other: Int, at location: SourceLocation) -> Self {
        Self(sie132, at: location, "#RAR \(index) is \(year), which comes before #RAR \(other)")
    }

    static let sie133 = DiagnosticCode(
        "SIE133", .error, "The months have other signs than the year",
        cause: "The program turns the signs of #PSALDO or those of the year's balances, and nothing shows which.",
        remedy: "Export again with debit as + and credit as − throughout, or take the outcome from the vouchers.")
    /// The months of the first of `accounts` come to its year with the other sign, and so do those of the others.
    package static func sieTurnedMonths(
        _ account: String, months: String, year: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(
            sie133, at: location,
            "#PSALDO of account \(account) add up to \(months) kr, and its year is \(year) kr" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }
}
