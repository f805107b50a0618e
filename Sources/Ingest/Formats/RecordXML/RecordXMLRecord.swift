import Diagnostics
import LedgerModel

/// A record while its fields come in, with the rules that delimited text has too.
///
/// These are how numbers and dates are written, and that records which follow one another with the same series and
/// number make up a voucher.
struct RecordXMLRecord {
    private let unit: Int64
    private let isReportTerms: Bool
    private var numbers: DecimalText
    private var row = XMLRow()
    private var seen: UInt32 = 0
    private var debet: Int64?
    private var kredit: Int64?
    private var hasUnreadableAmount = false
    private var isDated = false
    private var verksamhet = ""
    private var slag: Slag?
    private var series: [UInt8] = []
    private var number: [UInt8] = []
    private let hasVouchers: Bool
    private var records = 0
    /// Vouchers that do not balance, told at the end, when it is known whether the file has both sides of the ledger.
    private var unbalanced: [Diagnostic] = []
    private var hasBalanceAccounts = false

    init(_ options: RecordXMLOptions) {
        unit = options.unit.ore / 100
        isReportTerms = options.fields[CSVField.konto.rawValue] == nil
        hasVouchers = [CSVField.serie, .nummer].contains { options.fields[$0.rawValue] != nil }
        numbers = DecimalText(mark: options.decimalMark)
    }

    mutating func begin(line: Int) {
        records += 1
        row.begin(line: line, date: nil)
        seen = 0
        (debet, kredit) = (nil, nil)
        hasUnreadableAmount = false
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
        case .konto:
            row.setKonto(text)
            if let first = text.first, first == 0x31 || first == 0x32 { hasBalanceAccounts = true }
        case .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt:
            if let part = target.field.codePart { row.add(part, text, dimension: .empty, at: location()) }
        case .verksamhet: verksamhet = text.string
        case .slag: setSlag(text, at: location())
        case .datum, .period: setDate(text, isDay: target.field == .datum, at: location())
        case .belopp: row.setAmount(ore(text, isOptional: false, at: location()))
        case .debet: debet = ore(text, isOptional: true, at: location())
        case .kredit: kredit = ore(text, isOptional: true, at: location())
        case .text: row.setText(value)
        case .serie: series.append(contentsOf: text)
        case .nummer: number.append(contentsOf: text)
        case .ar, .tecken: break  // Tables have them, records do not: see RecordXMLOptions.fieldNames.
        }
    }

    // MARK: Fields

    private mutating func setSlag(
        _ text: UnsafeBufferPointer<UInt8>, at location: @autoclosure () -> SourceLocation
    ) {
        switch text.string.lowercased() {
        case "intakt", "intäkt", "intäkter", "intakter": slag = .intakt
        case "kostnad", "kostnader": slag = .kostnad
        default: row.report(.xmlSlag(text.string, at: location()))
        }
    }

    /// A day goes before a month; an empty field leaves it to the other.
    private mutating func setDate(
        _ text: UnsafeBufferPointer<UInt8>, isDay: Bool, at location: @autoclosure () -> SourceLocation
    ) {
        guard !text.isEmpty, isDay || !isDated else { return }
        isDated = true
        row.date = CSVDate.read(text) ?? DateText.iso(text) ?? DateText.isoMonth(text).map(LedgerDate.init)
        if row.date == nil {
            row.report(.xmlDate(text.string, of: isDay ? "datum" : "period", at: location()))
        }
    }

    private mutating func ore(
        _ text: UnsafeBufferPointer<UInt8>, isOptional: Bool, at location: @autoclosure () -> SourceLocation
    ) -> Int64? {
        switch numbers.read(text) {
        case .hundredths(let value):
            let (ore, overflow) = value.multipliedReportingOverflow(by: unit)
            if !overflow, abs(ore) <= AmountText.limit { return ore }
        case .empty where isOptional: return nil
        case .empty, .ambiguous, .otherMark, .invalid: break
        }
        hasUnreadableAmount = true
        row.report(.xmlAmount(text.string, at: location()))
        return nil
    }

    // MARK: The end of a record

    mutating func end(_ assembly: inout LedgerAssembly) throws {
        let location = assembly.location(line: row.line)
        if hasUnreadableAmount {
            row.setAmount(nil)
        } else if debet != nil || kredit != nil {
            row.setAmount((debet ?? 0) - (kredit ?? 0))
        }
        if !isDated { row.report(.xmlDate(nil, of: "datum", at: location)) }
        if isReportTerms {
            if verksamhet.isEmpty { row.report(.xmlNoCode("verksamhet", at: location)) }
            row.setReportTerms(verksamhet: verksamhet, slag: slag)
        }
        row.finish(&assembly)
        openVoucher(&assembly)
        try row.book(&assembly, delivers: true)
    }

    private mutating func openVoucher(_ assembly: inout LedgerAssembly) {
        guard hasVouchers else { return }
        let open = assembly.openVoucher
        let date = row.date ?? LedgerDate(unchecked: 0)
        if open.isOpen, open.series == series, open.number == number, open.date == date { return }
        closeVoucher(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: row.line)
    }

    private mutating func closeVoucher(_ assembly: inout LedgerAssembly) {
        let voucher = assembly.openVoucher
        guard voucher.isOpen else { return }
        let difference = assembly.endVoucher()
        guard difference != 0, unbalanced.count < DiagnosticLog.keptPerCodeAndPath else { return }
        unbalanced.append(
            .xmlUnbalanced(
                voucher.label, difference: Amount(ore: difference).description,
                at: assembly.location(line: voucher.line)))
    }

    /// Tells what only the whole file shows.
    mutating func finish(_ assembly: inout LedgerAssembly) {
        closeVoucher(&assembly)
        if records == 0 { assembly.log.add(.xmlNoRecords(at: assembly.location())) }
        if hasBalanceAccounts {
            for diagnostic in unbalanced { assembly.log.add(diagnostic) }
        } else if !unbalanced.isEmpty {
            // An extract of income and cost alone has only one side of its vouchers.
            assembly.log.add(.xmlOneSided(unbalanced.count, at: assembly.location()))
        }
    }
}
