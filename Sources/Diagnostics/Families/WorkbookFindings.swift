extension Diagnostic {
    /// CSV130-133, CSV210-214 and CSV310: what a workbook says of its amounts besides their cells.
    static let workbookCodes: [DiagnosticCode] = [
        csv130, csv132, csv133, csv210, csv211, csv212, csv213, csv214, csv310,
    ]

    static let csv130 = DiagnosticCode(
        "CSV130", .error, "An amount is shown as something other than kronor",
        cause:
            "The number format of the cell writes another currency, a percent sign or a date, or divides the number.",
        remedy: "Give the amounts as kronor; if they are kronor, correct the number format of the cells and save anew.")
    /// The number format of an amount shows `what` in place of kronor.
    package static func csvFormat(_ format: String, shows what: String, at location: SourceLocation) -> Self {
        Self(csv130, at: location, "the number format of the amount, \(format), shows \(what)")
    }

    /// The number format of an amount shows thousands of it, and the pipeline says that it is in thousands.
    package static func csvDividedFormat(_ format: String, told: String, at location: SourceLocation) -> Self {
        Self(
            csv130, at: location,
            "the number format of the amount, \(format), shows the number divided by 1000 or more, and the pipeline "
                + "says `unit: \(told)`",
            help: "Leave `unit` out if the cells hold kronor, and take the unit out of the headings; "
                + "else correct the number format of the cells.")
    }

    /// The name of the sheet names a currency other than kronor.
    package static func csvSheetCurrency(_ sheet: String, _ currency: String, at location: SourceLocation) -> Self {
        Self(
            csv130, at: location, "the sheet \"\(sheet)\" names the currency \(currency)",
            help: "Give the amounts in kronor; if they are kronor, name the sheet otherwise.")
    }

    static let csv132 = DiagnosticCode(
        "CSV132", .error, "An amount is the sum of other rows",
        cause: "A row with a code of its own sums cells of its column, as a group of accounts does.",
        remedy: "Leave rows of groups out of the export, or write Summa in place of their code.")
    package static func csvSumOfColumn(_ amount: String, at location: SourceLocation) -> Self {
        Self(
            csv132, at: location,
            "the amount \(amount) is a formula that sums cells of its own column, which would count twice")
    }

    static let csv133 = DiagnosticCode(
        "CSV133", .error, "Cells with a code or a date are merged",
        cause: "Rows share a code or a date in cells that are shown as one; only the first of the rows has it.",
        remedy: "Take the cells apart, and fill the code or date into every row.")
    package static func csvMergedCode(at location: SourceLocation) -> Self {
        Self(csv133, at: location, "the code or date is merged with the cells below it, which have none")
    }

    static let csv210 = DiagnosticCode(
        "CSV210", .warning, "Hidden rows hold amounts",
        cause: "Rows are hidden by hand, by a filter or in a closed group; Excel shows another sum than all rows have.",
        remedy: "Show all rows and look; take out of the workbook what is not to count.")
    package static func csvHiddenRows(_ count: Int, at location: SourceLocation) -> Self {
        Self(
            csv210, at: location,
            count == 1
                ? "a hidden row holds amounts, which count" : "\(count) hidden rows hold amounts, which count"
        ).about(location.path)
    }

    static let csv211 = DiagnosticCode(
        "CSV211", .warning, "A hidden column holds amounts",
        cause: "A column of amounts, such as a month, is hidden or in a closed group.",
        remedy: "Show all columns and look; take out of the workbook what is not to count.")
    package static func csvHiddenColumn(at location: SourceLocation) -> Self {
        Self(csv211, at: location, "the column of amounts is hidden; its amounts count").about(location.path)
    }

    static let csv212 = DiagnosticCode(
        "CSV212", .warning, "Cells with an amount are merged",
        cause: "Several cells are shown as one, and only the first of them holds the amount.",
        remedy: "Take the cells apart and write an amount in each; the amount counts once, in the first row or month.")
    package static func csvMergedAmount(at location: SourceLocation) -> Self {
        Self(csv212, at: location, "an amount is merged with the cells beside or below it, which stay empty")
            .about(location.path)
    }

    static let csv213 = DiagnosticCode(
        "CSV213", .warning, "Amounts may be from before the last changes",
        cause: "The workbook says that its formulas were not all computed when it was saved, or are computed by hand.",
        remedy: "Open the workbook, press F9, and save it.")
    package static func csvStaleFormulas(at location: SourceLocation) -> Self {
        Self(csv213, at: location, "the amount is a formula, and the workbook was saved without computing all of them")
            .about(location.path)
    }

    static let csv214 = DiagnosticCode(
        "CSV214", .warning, "A code is a number with decimals",
        cause: "A code such as 510.10 was typed as a number, which has no zeros at its end.",
        remedy: "Give the column the number format Text, and type or import the codes again.")
    package static func csvCodeWithDecimals(_ code: String, at location: SourceLocation) -> Self {
        Self(csv214, at: location, "the code \(code) is a number, and may have lost zeros at its end").about(code)
    }

    static let csv310 = DiagnosticCode(
        "CSV310", .note, "Sums that have not been computed are not checked",
        cause: "No program has computed the formulas of sums; the amounts that they sum are there.",
        remedy: "None is needed; to have the sums checked, open the workbook in Excel and save it.")
    package static func csvUncheckedSums(_ count: Int, at location: SourceLocation) -> Self {
        Self(
            csv310, at: location,
            count == 1 ? "a sum has not been computed" : "\(count) rows have sums that have not been computed")
    }
}
