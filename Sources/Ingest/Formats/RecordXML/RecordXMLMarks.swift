import Diagnostics
import LedgerModel

/// What the fields of a record say of the record itself: that it is struck, a sum, or of another month.
struct RecordXMLMarks {
    /// A field's text and where it stands.
    private struct Mark {
        let name: String
        let value: String
        let location: SourceLocation
    }

    private let content: SourceOptions.Content
    private var label: (mark: Mark, label: RowLabel)?
    private var months: [Mark] = []
    private var records = 0
    private var total: Int64 = 0
    private var findings = RepeatedFindings()
    /// What fields are called that hold months or years.
    private static let times: Set = [
        "period", "bokföringsperiod", "redovisningsperiod", "månad", "manad", "month", "år", "ar", "year",
        "räkenskapsår", "bokföringsår", "fiscalyear", "fiscalperiod",
    ]
    /// What attributes are called whose `true` says that a record is struck.
    private static let struck: Set = [
        "makulerad", "struken", "annullerad", "borttagen", "raderad", "cancelled", "canceled", "deleted", "void",
    ]
    private static let yes: Set = ["true", "1", "j", "ja", "y", "yes", "x", "sant"]

    /// For records of some content.
    init(_ content: SourceOptions.Content) {
        self.content = content
    }

    mutating func beginRecord() {
        label = nil
        months.removeAll(keepingCapacity: true)
    }

    /// Whether a field of a name holds a month or a year.
    static func isTime(_ name: String) -> Bool { times.contains(NameWords.words(name).joined()) }

    /// Whether a field's name says that the record is struck.
    static func isStruck(_ name: String) -> Bool { struck.contains(name.lowercased()) }

    /// Takes a month or year that is not read.
    mutating func add(time value: String, _ name: String, at location: SourceLocation) {
        months.append(Mark(name: name, value: value, location: location))
    }

    /// Takes the value of a field whose name says that the record is struck.
    mutating func add(struck value: String, _ name: String, at location: SourceLocation) {
        guard Self.yes.contains(value.lowercased()) else { return }
        label = (Mark(name: name, value: value, location: location), .struck)
    }

    /// Takes a text of the record; `isRead` for that of a field that the description names.
    mutating func add(
        text: ByteView, _ name: @autoclosure () -> String, isRead: Bool, at location: @autoclosure () -> SourceLocation
    ) {
        guard label == nil, RowLabel.mayBegin(text) else { return }
        let value = text.string
        guard let found = isRead ? RowLabel(value) : RowLabel(unread: value, in: content) else { return }
        label = (Mark(name: name(), value: value, location: location()), found)
    }

    /// Ends a record; nil for one that is not booked.
    mutating func endRecord(_ reading: RecordReading?, at location: SourceLocation, _ assembly: inout LedgerAssembly) {
        guard let reading else { return }
        if let (mark, label) = label, reading.ore != 0 { check(mark, label, reading.ore, &assembly) }
        records += 1
        total &+= reading.ore
        if reading.hasBothSides { findings.add(.xmlBothSides(at: location)) { nil } }
        for month in months where !agrees(month.value, with: reading.date) {
            findings.add(.xmlOtherMonth(month.name, month.value, at: month.location), detail: month.name) { nil }
        }
    }

    private func agrees(_ month: String, with date: LedgerDate) -> Bool {
        Array(month.utf8).withBytes { SourceTable.agrees($0, with: date) }
    }

    private mutating func check(_ mark: Mark, _ label: RowLabel, _ ore: Int64, _ assembly: inout LedgerAssembly) {
        switch label {
        case .struck, .scenario:
            assembly.log.add(.xmlMarkedRecord(mark.name, mark.value, at: mark.location))
        case .sum where records > 1 && ore == total:
            assembly.log.add(.xmlSumRecord(mark.value, at: mark.location))
        case .sum(isSure: true):
            findings.add(.xmlLabelInDoubt(mark.value, at: mark.location)) { nil }
        case .sum, .balance: break
        }
    }

    /// Tells what is told once a file.
    func report(_ assembly: inout LedgerAssembly) {
        findings.report(to: &assembly.log)
    }
}
