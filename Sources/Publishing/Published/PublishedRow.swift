import DelimitedText
public import LedgerModel

/// A row of the published records.
///
/// Numbers and dates are read when the row is made; texts when they are asked for.
public struct PublishedRow {
    /// The text columns, by position.
    public enum Text: Int, CaseIterable, Sendable {
        case kalla = 0
        case scenario = 4
        case serie, nummer
        case konto, ansvar, vht, aktivitet, projekt, motpart, objekt
        case text = 15
        case verksamhet, slag
    }

    /// Line of the source, from 1.
    public let line: Int
    /// The month, or year of an amount without month.
    public let period: Period
    /// The day; nil where the source gives only a month or year.
    public let date: LedgerDate?
    /// Ledger sign: debit positive, credit negative.
    public let amount: Amount
    private let record: PublishedRecord

    /// Nil when a field is malformed.
    init?(_ record: PublishedRecord) {
        guard record.fields.count == RecordColumns.fields.count,
            case .integer(let line)? = DatasetValue(record.text(1), .integer), let period = Period(record.text(2)),
            let date = DatasetValue(record.text(3), .date),
            case .amount(let amount)? = DatasetValue(record.text(14), .amount)
        else { return nil }
        self.line = line
        self.period = period
        if case .date(let day) = date { self.date = day } else { self.date = nil }
        self.amount = amount
        self.record = record
    }

    /// Reads a line without its line end; nil when it is malformed.
    init?(line: [UInt8]) {
        guard let record = Self.record(of: line) else { return nil }
        self.init(record)
    }

    private static func record(of line: [UInt8]) -> PublishedRecord? {
        var machine = DelimitedMachine(dialect: .comma)
        let step = machine.nextRecord(in: line.span, isLast: true)
        guard step == .record, machine.position == line.count else { return nil }
        return PublishedRecord(bytes: line, fields: machine.fields)
    }

    /// The text of a column, empty where there is none.
    public subscript(_ column: Text) -> String { record.text(column.rawValue) }

    /// Its codes; all empty for an amount in report terms.
    public var kontering: Kontering {
        let columns: [Text] = [.konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt]
        var kontering = Kontering(konto: "")
        for (part, column) in zip(CodePart.allCases, columns) { kontering[part] = self[column] }
        return kontering
    }
}
