extension Diagnostic {
    /// SIE227-245: a SIE 1-4 file is read, but something that looks like money is not, or it contradicts itself.
    static let sieContradictionCodes: [DiagnosticCode] = [
        sie227, sie228, sie229, sie230, sie231, sie232, sie233, sie234, sie235, sie236, sie237, sie238, sie239, sie240,
        sie241, sie242, sie243, sie244, sie245,
    ]

    static let sie227 = DiagnosticCode(
        "SIE227", .warning, "A record with an unknown label holds what may be an amount",
        cause: "Programs add records of their own, which point 7.1 tells readers to pass over.",
        remedy: "Check that it is no money of the outcome; the record is passed over.")
    package static func sieUnknownAmount(_ label: String, value: String, at location: SourceLocation) -> Self {
        Self(sie227, at: location, "\(label) is not a label of the specification, and holds \"\(value)\"")
            .about(label)
    }

    static let sie228 = DiagnosticCode(
        "SIE228", .warning, "A number stands behind a row's amount where none belongs",
        cause: "Behind the amount stand date, text, quantity and sign; the program has left one out, or adds a field.",
        remedy: "Check that the amount of the row is the one that is read; the number is passed over.")
    package static func sieStrayNumber(_ value: String, place: String, at location: SourceLocation) -> Self {
        Self(sie228, at: location, "\"\(value)\" stands where \(place) belongs")
    }

    static let sie229 = DiagnosticCode(
        "SIE229", .warning, "A number stands behind a balance",
        cause: "It has the decimals of an amount, where the specification has a quantity.",
        remedy: "Check that it is a quantity, which is not used.")
    package static func sieBalanceQuantity(_ value: String, at location: SourceLocation) -> Self {
        Self(sie229, at: location, "\"\(value)\" stands behind the balance, and is taken for a quantity")
    }

    static let sie230 = DiagnosticCode(
        "SIE230", .warning, "A dimension is not a number",
        cause: "The program writes the dimension's name, or dimension and object in the wrong order.",
        remedy: "Check the row's code parts; an object of such a dimension is passed over.")
    package static func sieDimension(_ dimension: String, at location: SourceLocation) -> Self {
        Self(sie230, at: location, "dimension \"\(dimension)\" is not a number").about("dimension \(dimension)")
    }

    static let sie231 = DiagnosticCode(
        "SIE231", .warning, "An added row lacks the #TRANS that repeats it",
        cause: "Each #RTRANS is followed by the same row as #TRANS; the voucher balances without this one.",
        remedy: "Hold the voucher against the ledger system; the row is not counted.")
    package static func sieAddedRow(_ voucher: String, at location: SourceLocation) -> Self {
        Self(sie231, at: location, "a #RTRANS of voucher \(voucher) has no #TRANS of the same account and amount")
    }

    static let sie232 = DiagnosticCode(
        "SIE232", .warning, "The file starts anew within itself",
        cause: "Two exports of one company were put together in one file.",
        remedy: "Check that they do not hold the same money; all of it is counted.")
    /// `label` comes again, with another value if it is not `#FLAGGA`.
    package static func sieSecondStart(_ label: String, at location: SourceLocation) -> Self {
        Self(sie232, at: location, "\(label) comes a second time").about(label)
    }

    static let sie233 = DiagnosticCode(
        "SIE233", .warning, "The balances of a year do not agree with one another",
        cause: "What accounts close with (#UB, #RES) sums to what they opened with (#IB), unless a balance is wrong.",
        remedy: "Hold the balances against the ledger system, and export again.")
    /// `#UB` and `#RES` of a year sum to something else than `#IB`; `difference` is in kronor.
    package static func sieBalanceSums(year: String, difference: String, at location: SourceLocation) -> Self {
        Self(sie233, at: location, "#UB and #RES of \(year) sum to \(difference) kr more than #IB").about(year)
    }

    static let sie234 = DiagnosticCode(
        "SIE234", .warning, "The period balances of a month do not sum to 0",
        cause: "All accounts of a month sum to 0, as they do in most months here; a balance is wrong or missing.",
        remedy: "Hold the month against the ledger system, and export again.")
    /// The accounts' changes in the first of `months` sum to `difference` kronor.
    package static func sieMonthSum(
        _ month: String, difference: String, months: [String], at location: SourceLocation
    ) -> Self {
        Self(sie234, at: location, "#PSALDO of \(month) sum to \(difference) kr over all accounts").about(months)
    }

    static let sie235 = DiagnosticCode(
        "SIE235", .warning, "Result accounts have #UB in place of #RES",
        cause: "The program writes all year-end balances alike.",
        remedy: "Check the sums of these accounts; what they have as #UB is read as the result of the year.")
    /// The first of `accounts` has a closing balance and no result.
    package static func sieClosingResult(
        _ account: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(sie235, at: location, "account \(account) has #UB and no #RES" + first(of: accounts))
            .about(accounts.map { "konto \($0)" })
    }

    static let sie236 = DiagnosticCode(
        "SIE236", .warning, "The balances of a result account contradict one another",
        cause: "A result account opens at 0 and closes with its #RES; here #IB or #UB says otherwise.",
        remedy: "Hold the account against the ledger system; #RES is what counts.")
    /// `label` of the first of `accounts` does not fit its `#RES`.
    package static func sieResultContradiction(
        _ account: String, label: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(sie236, at: location, "\(label) of account \(account) does not fit its #RES" + first(of: accounts))
            .about(accounts.map { "konto \($0)" })
    }

    static let sie237 = DiagnosticCode(
        "SIE237", .warning, "Balances lie in months outside the file's fiscal years",
        cause: "A month was mistyped, or the export covers more than its #RAR says.",
        remedy: "Check the months; the balances count in the month that they name.")
    /// The first of `months` lies in no fiscal year.
    package static func sieMonthsOutside(
        _ label: String, _ month: String, months: [String], at location: SourceLocation
    ) -> Self {
        Self(sie237, at: location, "\(label) of \(month) lies outside every #RAR").about(months)
    }

    static let sie238 = DiagnosticCode(
        "SIE238", .warning, "The file speaks of another unit than kronor",
        cause: "A comment, a unit or a label of its own names thousands, millions or a currency.",
        remedy: "Check one account against the ledger system; amounts of SIE 4 are read as kronor.")
    package static func sieUnitWord(_ label: String, _ text: String, at location: SourceLocation) -> Self {
        Self(sie238, at: location, "\(label) says \"\(text)\"").about(label)
    }

    static let sie239 = DiagnosticCode(
        "SIE239", .warning, "A dimension that the pipeline names is not in the file",
        cause: "`dimensions` gives a code part a number that the ledger uses for nothing, or for something else.",
        remedy: "Compare `dimensions` with what `utfall inspect` shows; the code part is empty in all rows of the file."
    )
    package static func sieMissingDimension(_ part: String, number: Int, at location: SourceLocation) -> Self {
        Self(sie239, at: location, "no object list has dimension \(number), which `dimensions` gives as \(part)")
            .about(part)
    }

    static let sie240 = DiagnosticCode(
        "SIE240", .warning, "Vouchers of a year do not come to its result",
        cause: "A voucher or row is missing or changed, or vouchers that close the year have emptied the accounts.",
        remedy: "Hold the account against the ledger system; export without closing vouchers if there are any.")
    /// The vouchers of an account sum to something else than its `#RES`, as the first of `accounts`; in kronor.
    package static func sieVouchersDiffer(
        _ account: String, vouchers: String, result: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(
            sie240, at: location,
            "vouchers of account \(account) sum to \(vouchers) kr, #RES to \(result) kr" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    /// The last month of a fiscal year has brought all of `accounts` to 0.
    package static func sieYearEmptied(_ year: String, accounts: [String], at location: SourceLocation) -> Self {
        Self(
            sie240, at: location,
            "the last month of \(year) brings \(accounts.count) result accounts to 0, as vouchers do that close a year"
        ).about(accounts.map { "konto \($0)" })
    }

    static let sie241 = DiagnosticCode(
        "SIE241", .warning, "An object list runs together with the account",
        cause: "The program leaves out the blank between them.",
        remedy: "None is needed; an account has no brace in it.")
    package static func sieGluedList(at location: SourceLocation) -> Self {
        Self(sie241, at: location, "a blank is missing between the account and its object list")
    }

    static let sie242 = DiagnosticCode(
        "SIE242", .warning, "A dimension is used and not declared",
        cause: "Dimension and object stand in the wrong order, or the export leaves out a #DIM.",
        remedy: "Check the objects of such rows; they fill no code part.")
    /// A list has a dimension that is neither declared nor reserved; `dimensions` are all of them.
    package static func sieUndeclaredDimension(_ dimensions: [Int], at location: SourceLocation) -> Self {
        let names = dimensions.map { "dimension \($0)" }
        return Self(
            sie242, at: location,
            "\(names.joined(separator: ", ")) \(names.count > 1 ? "are" : "is") in object lists and has no #DIM"
        ).about(names)
    }

    static let sie243 = DiagnosticCode(
        "SIE243", .warning, "The objects of an account do not add up to it, as others do",
        cause: "A balance with objects is missing or wrong; for nearly all accounts and months they come to the total.",
        remedy: "Hold the account's objects against the ledger system, and export again.")
    /// An account's details in a month do not come to its total; `accounts` are all such accounts.
    package static func sieDetailSum(
        _ account: String, month: String, details: String, total: String, accounts: [String],
        at location: SourceLocation
    ) -> Self {
        Self(
            sie243, at: location,
            "objects of account \(account) sum to \(details) kr in \(month), and its total is \(total) kr"
                + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    static let sie244 = DiagnosticCode(
        "SIE244", .warning, "A balance has fewer fields than the others",
        cause:
            "The program writes a quantity behind every balance, if only 0; one of the two is missing here.",
        remedy: "Hold the account against the ledger system; what stands first is read as the balance.")
    package static func sieMissingQuantity(at location: SourceLocation) -> Self {
        Self(sie244, at: location, "the balance or its quantity is missing, where others have both").about(
            location.path)
    }

    static let sie245 = DiagnosticCode(
        "SIE245", .warning, "An object has its name in its code",
        cause: "The program writes code and name as one; #OBJEKT has the code alone.",
        remedy: "Export again with codes alone; the whole text is taken for the code, and fits no rule for the code.")
    /// `code` begins with the code `declared`, a blank and something more.
    package static func sieNamedCode(_ code: String, declared: String, at location: SourceLocation) -> Self {
        Self(sie245, at: location, "the object \"\(code)\" has no #OBJEKT, and \"\(declared)\" has").about(code)
    }

    static func first(of accounts: [String]) -> String {
        accounts.count > 1 ? " (the first of \(accounts.count) such accounts)" : ""
    }
}
