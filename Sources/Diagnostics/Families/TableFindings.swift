extension Diagnostic {
    /// CFG15x: rows and columns of tables.
    static let tableCodes: [DiagnosticCode] = [
        cfg151, cfg152, cfg153, cfg154, cfg155, cfg156, cfg157, cfg158,
    ]

    static let cfg151 = DiagnosticCode(
        "CFG151", .error, "A table names something that does not exist",
        cause: "The id is misspelt, or is no longer in the register or in the table.",
        remedy: "Use the id of a verksamhet, slag, matt, row or column that is there.")
    /// There is no `what` (such as `row`) with the id; `known` are those that are.
    package static func unknownTableID(
        _ id: String, what: String, _ known: [String], at location: SourceLocation
    ) -> Self {
        let nearest = Spelling.nearest(to: id, among: known)
        let some = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        let rest = known.count > 8 ? " and \(known.count - 8) more" : ""
        return Self(
            what == "verksamhet" ? cfg142 : cfg151, at: location, "there is no \(what) `\(id)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? (known.isEmpty ? nil : "there are \(some)\(rest)"))
    }

    static let cfg152 = DiagnosticCode(
        "CFG152", .error, "An id of a table is of two things",
        cause: "A verksamhet and a slag have the same id, and the key may name either.",
        remedy: "Give one of them another id in its register.")
    package static func ambiguousTableID(_ id: String, at location: SourceLocation) -> Self {
        Self(
            cfg152, at: location, "`\(id)` is a verksamhet and a slag",
            help: "give one of the two another id in its register")
    }

    static let cfg153 = DiagnosticCode(
        "CFG153", .error, "A row has no name",
        cause: "A row that selects several verksamheter or slag, or everything, is not called by one of them.",
        remedy: "Give the row a `title`.")
    package static func rowWithoutTitle(at location: SourceLocation) -> Self {
        Self(cfg153, at: location, "the row has no name", help: "add `title: …`")
    }

    static let cfg154 = DiagnosticCode(
        "CFG154", .error, "Formulas go round in a circle",
        cause: "A row's formula is over a row whose formula is, in the end, over the first.",
        remedy: "Let one of the rows be a sum of amounts.")
    /// The formulas of `ids` are over one another, the last over the first.
    package static func formulaCycle(_ ids: [String], at location: SourceLocation) -> Self {
        let way = ids.map { "`\($0)`" }.joined(separator: " → ")
        return Self(
            cfg154, at: location, "the formula is over itself: \(way)", help: "let one of the rows be a sum of amounts")
    }

    static let cfg155 = DiagnosticCode(
        "CFG155", .error, "A figure is not said the scenario or the months of",
        cause: "Neither the row nor the column says `scenario`, or neither says `span`.",
        remedy: "Give the column `scenario` and `span`, or give them to every row.")
    /// Neither a row nor a column says `key`.
    package static func viewWithout(_ key: String, row: String, column: String, at location: SourceLocation) -> Self {
        Self(
            cfg155, at: location, "neither the column `\(column)` nor the row `\(row)` says `\(key)`",
            help: "add `\(key): …` to the column")
    }

    static let cfg156 = DiagnosticCode(
        "CFG156", .error, "A scenario has no such versions",
        cause: "A budget is gallande, ursprunglig, tillagg or that of a day; a forecast is latest, previous, first or "
            + "that of a month; an outcome has no versions.",
        remedy: "Use a version that the scenario can have, or leave `version` out.")
    /// `version` is one of budgets or of forecasts, and the figure is of another kind of scenario.
    package static func versionOfAnother(_ scenario: String, isBudget: Bool, at location: SourceLocation) -> Self {
        Self(
            cfg156, at: location,
            "this is a version of \(isBudget ? "budgets" : "forecasts"), and the figures are of \(scenario)",
            help: "budgets: gallande, ursprunglig, tillagg, 2026-04-30; forecasts: latest, previous, first, 2026-08")
    }

    static let cfg157 = DiagnosticCode(
        "CFG157", .error, "A formula is over things that do not go together",
        cause: "An amount and a volume are not added, and nothing is divided by a percent.",
        remedy: "Use `per` to divide an amount by a volume; add and compare like with like.")
    package static func unlikeOperands(_ ids: [String], row: String, at location: SourceLocation) -> Self {
        Self(
            cfg157, at: location,
            "\(ids.map { "`\($0)`" }.joined(separator: " and ")) are not of one kind on the row `\(row)`",
            help: "use `per: [amount, volume]` to divide, and add or compare like with like")
    }

    static let cfg158 = DiagnosticCode(
        "CFG158", .error, "Two keys of a row or column do not go together",
        cause: "A heading has no figures, a formula selects nothing, and a group of rows has no name of its own.",
        remedy: "Remove one of the keys.")
    /// `key` means nothing beside `other`.
    package static func contradictingKeys(_ key: String, beside other: String, at location: SourceLocation) -> Self {
        Self(
            cfg158, at: location, "`\(key)` means nothing beside `\(other)`", help: "remove one of the two")
    }
}
