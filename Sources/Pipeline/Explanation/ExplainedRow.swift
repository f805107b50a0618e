import Aggregation
public import LedgerModel
import Publishing

/// A row that is a part of a cell.
public struct ExplainedRow: Sendable {
    /// The source's path; the configuration's for what is computed.
    public let kalla: String
    /// Line in the source; nil for what is computed, and for sums whose rows are not known.
    public let rad: Int?
    /// The month, or the year of an amount without month.
    public let period: Period
    /// The day, or the month or year where the source gives no day.
    public let datum: String
    /// Scenario, version and decision.
    public let series: Series
    /// The voucher's series; empty where there is none.
    public let serie: String
    /// The voucher's number; empty where there is none.
    public let nummer: String
    /// The codes, in the order of ``LedgerModel/CodePart``; empty in report terms.
    public let codes: [String]
    /// The id of the verksamhet.
    public let verksamhet: String
    /// The id of the slag.
    public let slag: String
    /// What it adds to the cell, in öre.
    public let ore: Int64
    /// The whole amount, where only a part of it falls into the cell's months; report sign.
    public let whole: Int64?
    /// How that amount is spread over the months; nil where all of it is in the cell.
    public let curve: String?
    /// The row's text.
    public let text: String
    /// The line of the rule in the mapping table; nil where there is none.
    public let line: Int?
    /// The method of what is computed; nil for what a source gives.
    public let method: String?
}

extension ExplainedRow {
    /// A published row.
    init(_ row: PublishedRow, _ series: Series, _ target: (verksamhet: String, slag: String), ore: Int64, line: Int?) {
        self.init(
            kalla: row[.kalla], rad: row.line, period: row.period,
            datum: row.date.map(\.description) ?? row.period.description, series: series, serie: row[.serie],
            nummer: row[.nummer], codes: row.kontering.codes, verksamhet: target.verksamhet, slag: target.slag,
            ore: ore, whole: nil, curve: nil, text: row[.text], line: line, method: nil)
    }

    /// An amount of a budget or forecast, or what is computed or only known as a sum.
    init(_ part: Contribution, _ registers: Registers, _ periodisation: Periodisation) {
        let verksamhet = registers.verksamheter.verksamheter[part.target.verksamhet].id
        var (rad, whole, text, method): (Int?, Int64?, String, String?) = (nil, nil, "", nil)
        var curve: String?
        var datum = part.period.description
        switch part.origin {
        case .ledger: break
        case .amount(let amount):
            (rad, text, datum) = (amount.line, amount.text, amount.date.description)
            if part.period.isYear, amount.ore.magnitude != part.ore.magnitude {
                whole = 0 - amount.ore
                curve = periodisation.description(of: part.target, in: registers)
            }
        case .computed(let name): method = name
        }
        self.init(
            kalla: part.kalla, rad: rad, period: part.period, datum: datum, series: part.series, serie: "", nummer: "",
            codes: CodePart.allCases.map(part.code), verksamhet: verksamhet, slag: registers.slag[part.target.slag].id,
            ore: part.ore, whole: whole, curve: curve, text: text, line: part.line, method: method)
    }
}
