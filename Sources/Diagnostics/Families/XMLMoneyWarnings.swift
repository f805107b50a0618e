extension Diagnostic {
    /// XML255-: what looks like money in XML and is not counted, or may not be what it seems.
    static let xmlMoneyWarningCodes: [DiagnosticCode] = [
        xml255, xml256, xml257, xml258, xml259, xml260, xml261, xml262, xml263, xml264, xml265, xml266, xml267, xml268,
        xml269, xml305,
    ]

    /// Those that a program's habit repeats on row after row; each is told once a file and subject.
    package static let xmlHabits: Set<DiagnosticCode> = [xml255, xml257, xml258, xml259, xml265, xml271]

    static let xml255 = DiagnosticCode(
        "XML255", .warning, "An unknown element holds what looks like an amount",
        cause: "The program adds elements of its own, or misspells one of the format.",
        remedy: "Nothing if the amount is not to be counted. Otherwise report it to the maker of the ledger system.")
    /// An element that is not read has an amount in its part `name`: a tag, or an attribute of it.
    package static func xmlUnreadAmount(_ element: String, _ name: String, at location: SourceLocation) -> Self {
        let place = name == element ? "" : " in \(name)"
        return Self(xml255, at: location, "<\(element)> is not read, but holds what looks like an amount\(place)")
            .about(element)
    }

    static let xml256 = DiagnosticCode(
        "XML256", .warning, "The namespace is not that of SIE 5",
        cause: "The program writes another version of the format, or a format of its own with the same names.",
        remedy: "Check the sums against the ledger system once; the file is read as SIE 5.")
    package static func xmlOtherNamespace(_ namespace: String, at location: SourceLocation) -> Self {
        Self(xml256, at: location, "the namespace \"\(namespace)\" is not http://www.sie.se/sie5").about(namespace)
    }

    static let xml257 = DiagnosticCode(
        "XML257", .warning, "An attribute that is not read holds what looks like an amount",
        cause: "The program adds attributes of its own, such as tax or an amount in another currency.",
        remedy: "Nothing if the amount is not to be counted. Otherwise report it to the maker of the ledger system.")
    /// The attribute `name` of `element` holds an amount.
    package static func xmlUnreadAttribute(_ name: String, of element: String, at location: SourceLocation) -> Self {
        Self(xml257, at: location, "\(name) of <\(element)> is not read, but holds what looks like an amount")
            .about("\(element) \(name)")
    }

    static let xml258 = DiagnosticCode(
        "XML258", .warning, "Vouchers are dated outside the file's fiscal years",
        cause: "A date was mistyped, or the export covers more than the years that it declares.",
        remedy: "Check the dates; the rows count in the month that they are dated.")
    package static func xmlOutsideYears(_ date: String, month: String, at location: SourceLocation) -> Self {
        Self(xml258, at: location, "rows are dated \(date), outside every fiscal year of the file").about(month)
    }

    /// A voucher is dated outside the fiscal year that it stands in.
    package static func xmlOutsideYear(_ date: String, month: String, at location: SourceLocation) -> Self {
        Self(xml258, at: location, "the voucher is dated \(date), outside the fiscal year that it stands in").about(
            month)
    }

    static let xml259 = DiagnosticCode(
        "XML259", .warning, "An amount and its foreign amount do not fit each other",
        cause: "The program writes amounts in another currency where those in kronor belong, or two different ones.",
        remedy: "Check the row in the ledger system; the amount is counted as kronor.")
    /// The amount of a row is the same number as its `foreign` amount in another currency.
    package static func xmlForeignAmount(_ foreign: String, at location: SourceLocation) -> Self {
        Self(xml259, at: location, "the amount in kronor is the same as that in \(foreign)").about(foreign)
    }

    /// A row has `amount` and besides another one in kronor, `other`.
    package static func xmlSecondAmount(_ amount: String, _ other: String, at location: SourceLocation) -> Self {
        Self(xml259, at: location, "the amount is \(amount) kr, the foreign amount \(other) in SEK").about("SEK")
    }

    static let xml260 = DiagnosticCode(
        "XML260", .warning, "The type of an account does not fit its number",
        cause: "The account's type is wrong in the ledger system, or the chart of accounts is not BAS.",
        remedy: "Check the type; it decides whether the closing balance is counted as a result.")
    /// The account `konto` has a closing balance that counts, or does not, by its `type`, against its class.
    package static func xmlAccountType(
        _ konto: String, type: String, isCounted: Bool, at location: SourceLocation
    ) -> Self {
        let words = isCounted ? "counted as a result" : "not counted as a result"
        return Self(xml260, at: location, "account \(konto) has the type \"\(type)\"; its closing balance is \(words)")
            .about("konto \(konto)")
    }

    static let xml261 = DiagnosticCode(
        "XML261", .warning, "A signature is not checked",
        cause: "The file is read from standard input, or the signature is not of the usual kind.",
        remedy: "Nothing: the file is read as it stands. Its sums can be held against the ledger system.")
    /// The signature at the location is not checked, for `reason`.
    package static func xmlSignatureUnchecked(_ reason: String, at location: SourceLocation) -> Self {
        Self(xml261, at: location, "the signature is not checked: \(reason)")
    }

    static let xml263 = DiagnosticCode(
        "XML263", .warning, "Fields of the records hold what look like amounts and are not used",
        cause: "The export has more amounts than `columns` names: tax, sums, amounts in another currency.",
        remedy: "Check that the right one is `belopp`; the others are not counted.")
    /// Elements or attributes of records, by their names in the order of the file, hold amounts and are not named.
    package static func xmlUnusedFields(_ names: [String], at location: SourceLocation) -> Self {
        let verb = names.count == 1 ? "holds what looks like an amount and is" : "hold what look like amounts and are"
        return Self(xml263, at: location, "\(names.joined(separator: ", ")) of the records \(verb) not used")
            .about(names)
    }

    static let xml264 = DiagnosticCode(
        "XML264", .warning, "Elements like the records stand elsewhere",
        cause: "The record's path leads to some of the elements of that name, and others hold amounts too.",
        remedy: "Nothing if they are not to be counted; otherwise give //Rad as the record's path, or a second source.")
    /// An element `name` has amounts, and stands at another path than that of the records.
    package static func xmlRecordsElsewhere(_ name: String, at location: SourceLocation) -> Self {
        Self(xml264, at: location, "a <\(name)> with amounts stands elsewhere than the records, and is not read")
            .about(name)
    }

    static let xml265 = DiagnosticCode(
        "XML265", .warning, "Records are of several namespaces",
        cause: "Paths have no namespaces, so that elements of one name are records whatever they mean.",
        remedy: "Check that all of them are to be counted.")
    package static func xmlSeveralNamespaces(_ namespace: String, at location: SourceLocation) -> Self {
        Self(xml265, at: location, "the record is of the namespace \"\(namespace)\", others are of another")
            .about(namespace)
    }

    static let xml266 = DiagnosticCode(
        "XML266", .warning, "What look like amounts stand outside the records",
        cause: "The export has control sums that differ from what was read, or bookings in other elements.",
        remedy: "Compare them with the sums of the file; they are not counted.")
    /// Elements or attributes outside the records, by their names, hold amounts that are no sum of what was read.
    package static func xmlAmountsOutside(_ names: [String], at location: SourceLocation) -> Self {
        Self(xml266, at: location, "amounts outside the records are not used: \(names.joined(separator: ", "))")
            .about(names)
    }

    static let xml267 = DiagnosticCode(
        "XML267", .warning, "The file does not have a dimension that the pipeline names",
        cause: "The export leaves the dimension out, or has another number for it.",
        remedy: "Compare `dimensions` with the file's own, which `utfall inspect` lists.")
    /// The file declares dimensions, and not `number`, which `dimensions` gives for the code part `part`.
    package static func xmlMissingDimension(_ part: String, number: Int, at location: SourceLocation) -> Self {
        Self(xml267, at: location, "the file declares no dimension \(number), which the pipeline reads \(part) from")
            .about("dimension \(number)")
    }

    static let xml268 = DiagnosticCode(
        "XML268", .warning, "The file speaks of another currency",
        cause: "A field or text beside the records names it; the amounts that are read may be in it, or others are.",
        remedy: "Check that the amounts that are read are in kronor; nothing is converted.")
    /// The element or attribute `name` says `value`, which names another currency.
    package static func xmlOtherCurrency(_ name: String, _ value: String, at location: SourceLocation) -> Self {
        Self(xml268, at: location, "\(name) says \"\(value)\"").about(name)
    }

    static let xml269 = DiagnosticCode(
        "XML269", .warning, "Vouchers do not come to the results of their year",
        cause: "Vouchers are missing, or others that close the year empty the accounts of income and cost.",
        remedy: "Compare with the ledger system; a year that is closed can be taken from `basis: arssaldon`.")
    /// Most accounts come to their closing balances, and `accounts`, the first of them `account`, do not.
    package static func xmlVouchersDiffer(
        _ account: String, vouchers: String, result: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        let more = accounts.count > 1 ? " (the first of \(accounts.count) such accounts)" : ""
        return Self(
            xml269, at: location,
            "vouchers of account \(account) sum to \(vouchers) kr, its closing balance is \(result) kr\(more)"
        ).about(accounts.map { "konto \($0)" })
    }

    /// The last month of a year brings accounts of income and cost to 0.
    package static func xmlYearEmptied(_ year: String, accounts: [String], at location: SourceLocation) -> Self {
        Self(
            xml269, at: location,
            "the last month of \(year) brings \(accounts.count) result accounts to 0, as vouchers do that close a year"
        ).about(accounts.map { "konto \($0)" })
    }

    static let xml305 = DiagnosticCode(
        "XML305", .note, "The namespace of SIE 5 is missing or spelt otherwise",
        cause: "The program leaves it out, or writes https or a slash at its end.",
        remedy: "Nothing: the file is read as SIE 5.")
    package static func xmlSpeltNamespace(_ namespace: String, at location: SourceLocation) -> Self {
        let words = namespace.isEmpty ? "there is no namespace" : "the namespace is \"\(namespace)\""
        return Self(xml305, at: location, "\(words); that of SIE 5 is http://www.sie.se/sie5")
    }
}
