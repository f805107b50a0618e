public import LedgerModel
import Presentation

/// The status of a run and the day that its outcome was taken from the ledger, as published files say it.
///
/// Tables say it only where the status is not the usual one. It is put into rendered text, so that a run which renders
/// a closed month and the command that closes it write the same bytes.
public struct StatusMark: Hashable, Sendable {
    /// The status.
    public var status: RunStatus
    /// The earliest date that this year's ledger files give themselves; without any, the last day of the period.
    public var uttagsdatum: LedgerDate

    /// A status with its day.
    public init(_ status: RunStatus, uttagsdatum: LedgerDate) {
        self.status = status
        self.uttagsdatum = uttagsdatum
    }

    /// The usual status of a month that names no day of its own.
    public init(usualOf month: Period) {
        let day = LedgerDate.daysIn(month: month.month, of: month.year)
        self.init(.preliminar, uttagsdatum: LedgerDate(unchecked: month.rawValue * 100 + Int32(day)))
    }

    /// A table as its `.txt` prints it.
    public func printed(_ table: Table) -> String {
        let text = TextTable.render(table)
        return inPrint(text, of: table.period) ?? text
    }

    /// The lines that are added to a table's print and its JSON; none for the usual status.
    private var additions: (print: [String], json: [String]) {
        if status == .preliminar { return ([], []) }
        return (
            ["\(status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst()), uttag \(uttagsdatum)"],
            ["  \"status\": \"\(status.rawValue)\",", "  \"uttagsdatum\": \"\(uttagsdatum)\","]
        )
    }

    /// A table's print with the mark below its heading; nil when the text is no table's of the month.
    func inPrint(_ text: String, of month: Period, instead old: StatusMark? = nil) -> String? {
        let headings = Table.Unit.allCases.map { "\(MonthName.heading(month)), \($0.rawValue)" }
        return replace(in: text, after: headings.contains, old?.additions.print ?? [], additions.print)
    }

    /// A table's JSON with the mark below its period; nil when the text is no table's of the month.
    func inJSON(_ text: String, of month: Period, instead old: StatusMark? = nil) -> String? {
        let period = "  \"period\": \"\(month)\","
        return replace(in: text, after: { $0 == period }, old?.additions.json ?? [], additions.json)
    }

    private func replace(
        in text: String, after isAnchor: (String) -> Bool, _ old: [String], _ new: [String]
    ) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let anchor = lines.firstIndex(where: isAnchor),
            lines[(anchor + 1)...].starts(with: old)
        else { return nil }
        lines.replaceSubrange(anchor + 1..<anchor + 1 + old.count, with: new)
        return lines.joined(separator: "\n")
    }
}
