import Diagnostics
import LedgerModel

/// A record while its fields come in, in any order, with the rules that tables have too.
///
/// These are how numbers and dates are written, and that records which follow one another with the same series and
/// number make up a voucher.
struct RecordXMLRecord {
    private let isReportTerms: Bool
    private let dateFormat: DateFormat?
    /// The year of months without one, where the record does not say.
    private let usualYear: Int?
    private let allowsBlankAmounts: Bool
    private let fields: [String: String]
    private var numbers: DecimalText
    private var row = XMLRow()
    private var seen: UInt32 = 0
    private var belopp: Int64?
    private var debet: Int64?
    private var kredit: Int64?
    private var credits = CreditSigns()
    private var hasUnreadableAmount = false
    private var side: String?
    private var isDated = false
    /// A month without a year, and where it stands.
    private var month: (month: MonthCell, text: String, location: SourceLocation)?
    private var year: Int?
    private var verksamhet = ""
    private var slag: Slag?
    private var series: [UInt8] = []
    private var number: [UInt8] = []
    private var vouchers: RecordXMLVouchers
    private var records = 0

    init(_ options: SourceOptions) {
        let told = options.delimited
        fields = told.columns
        isReportTerms = told.isReportTerms { told.columns[$0.rawValue] != nil }
        dateFormat = told.dateFormat
        usualYear = told.year
        vouchers = RecordXMLVouchers(
            isUsed: [SourceField.serie, .nummer].contains { told.columns[$0.rawValue] != nil })
        numbers = DecimalText(mark: told.decimalMark, thousands: told.thousands, unit: told.unit ?? .kr)
        allowsBlankAmounts = options.content == .budget || options.content == .forecast
    }

    mutating func begin(line: Int) {
        records += 1
        row.begin(line: line, date: nil)
        seen = 0
        (belopp, debet, kredit) = (nil, nil, nil)
        hasUnreadableAmount = false
        (side, month, year) = (nil, nil, nil)
        isDated = false
        (verksamhet, slag) = ("", nil)
        series.removeAll(keepingCapacity: true)
        number.removeAll(keepingCapacity: true)
    }

    /// Takes the text of a field; a field must not come twice.
    mutating func set(
        _ target: RecordXMLPaths.Target, _ value: UnsafeBufferPointer<UInt8>,
        at location: @autoclosure () -> SourceLocation
    ) {
        guard seen & target.bit == 0 else {
            return row.report(.xmlSecondValue(target.field.rawValue, at: location()))
        }
        seen |= target.bit
        let text = value.trimmed
        switch target.field {
        case .konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt:
            if let part = target.field.codePart, !isReportTerms { setCode(part, text) }
        case .verksamhet:
            if isReportTerms { verksamhet = text.string }
            // Beside accounts, verksamhet is the ledger's own code part.
            if !isReportTerms, fields[SourceField.vht.rawValue] == nil { setCode(.vht, text) }
        case .slag: if isReportTerms { setSlag(text, at: location()) }
        case .datum, .period: setDate(text, isDay: target.field == .datum, at: location())
        case .ar: year = MonthCell.year(text.string)
        case .belopp: belopp = ore(text, at: location())
        case .debet: debet = ore(text, at: location())
        case .kredit: kredit = ore(text, at: location())
        case .tecken: side = text.string
        case .text: row.setText(value)
        case .serie: series.append(contentsOf: text)
        case .nummer: number.append(contentsOf: text)
        }
    }

    // MARK: Fields

    private mutating func setCode(_ part: CodePart, _ text: UnsafeBufferPointer<UInt8>) {
        // A blank may part a code from its name.
        let code = text.contains { $0 == 0x20 || $0 == 0x3A || $0 == 0xC2 } ? CodeCell(text.string).code : nil
        func set(_ code: UnsafeBufferPointer<UInt8>) {
            if part == .konto {
                row.setKonto(code)
            } else {
                row.add(part, code, dimension: .empty, at: SourceLocation(""))
            }
        }
        if let code { Array(code.utf8).withUnsafeBufferPointer(set) } else { set(text) }
        if part == .konto, let first = text.first, first == 0x31 || first == 0x32 { vouchers.hasBalanceAccounts = true }
    }

    private mutating func setSlag(
        _ text: UnsafeBufferPointer<UInt8>, at location: @autoclosure () -> SourceLocation
    ) {
        slag = FieldText.slag(text.string)
        if slag == nil { row.report(.xmlSlag(text.string, at: location())) }
    }

    /// A day goes before a month; an empty field leaves it to the other.
    private mutating func setDate(
        _ text: UnsafeBufferPointer<UInt8>, isDay: Bool, at location: @autoclosure () -> SourceLocation
    ) {
        guard !text.isEmpty, isDay || !isDated else { return }
        isDated = true
        month = nil
        row.date = FieldText.date(text, format: dateFormat)
        guard row.date == nil else { return }
        if let month = MonthCell(text.string) {
            self.month = (month, text.string, location())
        } else {
            row.report(.xmlDate(text.string, of: isDay ? "datum" : "period", at: location()))
        }
    }

    /// An amount in öre; nil for none, or for one that has been reported.
    private mutating func ore(
        _ text: UnsafeBufferPointer<UInt8>, at location: @autoclosure () -> SourceLocation
    ) -> Int64? {
        switch numbers.read(text) {
        case .hundredths(let ore): return ore
        case .empty: return nil
        case .ambiguous: row.report(.xmlUnclearAmount(text.string, at: location()))
        case .otherMark, .invalid: row.report(.xmlAmount(text.string, at: location()))
        }
        hasUnreadableAmount = true
        return nil
    }

    // MARK: The end of a record

    mutating func end(_ assembly: inout LedgerAssembly) throws {
        let location = assembly.location(line: row.line)
        settleAmount(at: location)
        settleDate(at: location)
        if isReportTerms {
            if verksamhet.isEmpty { row.report(.xmlNoCode("verksamhet", at: location)) }
            row.setReportTerms(verksamhet: verksamhet, slag: slag)
        }
        row.finish(&assembly)
        vouchers.open(series: series, number: number, row, &assembly)
        try row.book(&assembly, delivers: true)
    }

    private mutating func settleAmount(at location: SourceLocation) {
        guard !hasUnreadableAmount else { return row.setAmount(nil) }
        if belopp == nil, let kredit { credits.add(kredit) { .xmlCredits(at: location) } }
        let sides = debet == nil && kredit == nil ? nil : (debet ?? 0) - (kredit ?? 0)
        guard let ore = belopp ?? sides else {
            // Nothing is budgeted or forecast there; in an outcome something is missing, which the row tells.
            row.isStruck = allowsBlankAmounts
            return
        }
        guard belopp != nil, fields[SourceField.tecken.rawValue] != nil else { return row.setAmount(ore) }
        let signed = FieldText.signed(ore, side: side ?? "")
        if signed == nil { row.report(.xmlSign(side ?? "", amount: Amount(ore: ore).description, at: location)) }
        row.setAmount(signed)
    }

    private mutating func settleDate(at location: SourceLocation) {
        let year = year ?? usualYear
        if let month {
            row.date = month.month.date(inYear: year)
            if row.date == nil { row.report(.xmlDate(month.text, of: "period", at: month.location)) }
        } else if !isDated {
            row.date = year.map { LedgerDate(Period(year: $0)) }
            if row.date == nil { row.report(.xmlDate(nil, of: "datum", at: location)) }
        }
    }

    /// Tells what only the whole file shows.
    mutating func finish(_ assembly: inout LedgerAssembly) {
        vouchers.finish(&assembly)
        let booked = assembly.summary.booked
        credits.finish(total: booked.debit - booked.credit, &assembly)
        if records == 0 { assembly.log.add(.xmlNoRecords(at: assembly.location())) }
    }
}
