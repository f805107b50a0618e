import Diagnostics
import LedgerModel

/// Columns that say something of whole rows, and code parts that would not be what they seem.
extension SourceColumns {
    private static let kinds: Set = [
        "typ", "status", "scenario", "version", "beloppstyp", "bunttyp", "posttyp", "radtyp", "transtyp", "trans.typ",
        "transaktionstyp", "typ av belopp", "tt", "bokförd", "preliminär", "definitiv", "godkänd", "attesterad",
        "företag", "bolag", "klient", "orgnr", "organisationsnummer", "makulerad", "struken", "borttagen", "annullerad",
        "raderad",
    ]
    /// More kinds than this are codes of something.
    private static let kindLimit = 6

    /// Tells of rows of several kinds, of a code part that two columns may hold, and of codes that stand once.
    func reportMarks(_ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation, log: inout DiagnosticLog) {
        for column in headings.indices where !read.contains(column) && Self.kinds.contains(headings[column].text) {
            let found = Set(sample.column(column)).sorted()
            guard found.count > 1, found.count <= Self.kindLimit, !FieldText.areSides(sample.texts(column)) else {
                continue
            }
            log.add(.csvKinds(name(of: column), found, at: location))
        }
        guard !isReportTerms else { return }
        for part in CodePart.allCases.dropFirst() {
            let field = SourceField(part)
            guard let column = self[field] else { continue }
            if !isDeclared { reportTwin(of: field, column, sample, at: location, log: &log) }
            if let konto = self[.konto], sample.standsOnce(column, beside: konto) {
                log.add(.csvCodesOnce(name(of: column), at: location))
            }
        }
    }

    /// Tells of another column with a usual heading of a code part, whose codes differ.
    private func reportTwin(
        of field: SourceField, _ column: Int, _ sample: ColumnSamples, at location: SourceLocation,
        log: inout DiagnosticLog
    ) {
        let usual = Set([field.name] + field.usualHeaders)
        let twin = headings.indices.first { other in
            other != column && !read.contains(other) && usual.contains(headings[other].text)
                && sample.areCodes(other) && sample.differ(column, other)
        }
        if let twin { log.add(.csvTwoParts([name(of: column), name(of: twin)], at: location)) }
    }
}

extension ColumnSamples {
    /// The texts of a column, blank ones among them.
    func column(_ column: Int) -> [String] {
        rows.compactMap { column < $0.cells.count ? $0.cells[column].trimmed : nil }
    }

    /// Whether a column holds texts with digits, as codes have and names have not.
    func areCodes(_ column: Int) -> Bool {
        let texts = texts(column)
        return !texts.isEmpty && texts.allSatisfy { $0.utf8.contains { $0 &- 0x30 <= 9 } }
    }

    /// Whether codes seem to be left out where they are those of the row above.
    ///
    /// Then the first row has one, and no code is followed by itself, though codes come again or stand in order.
    /// Balance accounts have no code parts and are passed over.
    func standsOnce(_ column: Int, beside konto: Int) -> Bool {
        let codes = rows.compactMap { row -> String? in
            guard column < row.cells.count, konto < row.cells.count, let first = row.cells[konto].trimmed.utf8.first,
                first &- 0x33 <= 6
            else { return nil }
            return row.cells[column].trimmed
        }
        let filled = codes.filter { !$0.isEmpty }
        let blanks = codes.count - filled.count
        guard codes.first?.isEmpty == false, filled.count > 2, blanks > 2, blanks * 4 >= codes.count,
            zip(filled, filled.dropFirst()).allSatisfy({ $0 != $1 })
        else { return false }
        // A few codes among many rows are just rare.
        guard filled.count * 12 >= codes.count else { return false }
        return Set(filled).count < filled.count || filled == filled.sorted()
    }
}
