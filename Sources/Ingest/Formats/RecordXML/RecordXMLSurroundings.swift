import Diagnostics
import LedgerModel

/// Looks at what stands outside the records: for amounts, for elements like records, for words that change amounts.
struct RecordXMLSurroundings {
    /// An open element outside records.
    private struct Level {
        let name: XMLName
        /// Whether it is an element of a record's name at another path, or stands inside one.
        let isElsewhere: Bool
        var hasRecords = false
        var hasElements = false
        /// The records in it so far, and what it says of them.
        var records = 0
        var counts: [RecordXMLCounts.Count] = []
        var words: [AmountWord] = []
        /// What says that the records inside are credit.
        var credit: AmountWord?
    }

    private struct Amount {
        let name: String
        let ore: Int64?
        let location: SourceLocation
    }

    private let paths: RecordXMLPaths
    private var levels: [Level] = []
    private var meanings = NameMeanings()
    private var numbers: DecimalText
    private var amounts: [Amount] = []
    private var elsewhere: Amount?
    private var contradiction: AmountWord?
    private var hasRecords = false
    private var counts = RecordXMLCounts()
    private(set) var words: RecordXMLWords
    private let looksAtSides: Bool
    private static let limit = 100

    init(_ paths: RecordXMLPaths, _ options: DelimitedOptions) {
        self.paths = paths
        words = RecordXMLWords(options)
        numbers = DecimalText(mark: options.decimalMark, thousands: options.thousands)
        let hasSides = ["tecken", "debet", "kredit"].contains { options.columns[$0] != nil }
        looksAtSides = !hasSides && !options.isReportTerms { options.columns[$0.name] != nil }
    }

    /// Takes the start tag of an element.
    mutating func begin(_ element: XMLElement, in assembly: borrowing LedgerAssembly) {
        if !levels.isEmpty { levels[levels.count - 1].hasElements = true }
        let isElsewhere = levels.last?.isElsewhere == true || element.name == paths.recordName
        var level = Level(name: element.name, isElsewhere: isElsewhere)
        let name = String(cString: element.name)
        if ["kredit", "credit"].contains(name.lowercased()) {
            let location = assembly.location(of: element.tag, in: element)
            level.credit = AmountWord(
                meaning: .side, name: "<\(name)> around the record", value: name, location: location)
        }
        levels.append(level)
        for index in 0..<element.attributeCount {
            guard let name = element.attributeName(index) else { continue }
            let value = element.value(index)
            let location = assembly.location(of: value, in: element)
            if let count = counts.count(String(cString: name), value, isAttribute: true, at: location) {
                levels[levels.count - 1].counts.append(count)
            }
            look(name, value, owner: levels.count - 1, at: location)
        }
    }

    /// Takes the end tag of an element with its text.
    mutating func end(_ text: ByteView, at location: SourceLocation) {
        guard let level = levels.popLast() else { return }
        if !levels.isEmpty { levels[levels.count - 1].records += level.records }
        counts.check(level.counts, found: level.records)
        if !level.hasElements {
            _ = counts.count(String(cString: level.name), text.trimmed, isAttribute: false, at: location)
            look(level.name, text, owner: levels.count - 1, at: location)
        }
        for word in level.words { words.add(word, level.hasRecords ? .records : .elsewhere) }
    }

    private mutating func look(
        _ name: XMLName, _ value: ByteView, owner: Int, at location: @autoclosure () -> SourceLocation
    ) {
        let value = value.trimmed
        if value.isEmpty { return }
        let meaning = paths.amountNames.contains(name) ? .money : meanings.meaning(of: name)
        if AmountLook.isAmount(value, under: meaning) { return add(value, name, at: location()) }
        if levels.indices.contains(owner), [.currency, .unit, .side].contains(meaning) {
            let word = AmountWord(
                meaning: meaning, name: String(cString: name), value: value.string, location: location())
            levels[owner].words.append(word)
            if word.sideFault != nil { levels[owner].credit = word }
        } else if !hasRecords, value.count <= 200 {
            words.add(
                head: AmountWord(
                    meaning: .other, name: String(cString: name), value: value.string, location: location()))
        }
    }

    private mutating func add(_ value: ByteView, _ name: XMLName, at location: SourceLocation) {
        let name = String(cString: name)
        if let last = levels.last, last.isElsewhere {
            if elsewhere == nil { elsewhere = Amount(name: name, ore: nil, location: location) }
            return
        }
        guard amounts.count < Self.limit else { return }
        let ore: Int64? = if case .hundredths(let ore) = numbers.read(value) { ore } else { nil }
        amounts.append(Amount(name: name, ore: ore, location: location))
    }

    /// A record starts in the innermost element.
    mutating func beginRecord() {
        hasRecords = true
        if !levels.isEmpty { levels[levels.count - 1].records += 1 }
        for index in levels.indices.reversed() {
            if levels[index].hasRecords { break }
            levels[index].hasRecords = true
        }
    }

    /// A record ends with its amount.
    mutating func endRecord(isPositive: Bool) {
        guard looksAtSides, isPositive, contradiction == nil else { return }
        contradiction = levels.last { $0.credit != nil }?.credit
    }

    /// Adds what a record says of currency or unit.
    mutating func add(_ word: AmountWord) {
        words.add(word, .records)
    }

    /// Tells what stands outside the records, and is no sum of them.
    func report(records: Int, hasForeignAmounts: Bool, _ assembly: inout LedgerAssembly) {
        words.report(hasForeignAmounts: hasForeignAmounts, &assembly)
        if records > 0 { counts.report(records: records, &assembly) }
        if let word = contradiction { assembly.log.add(.xmlUnreadSide(word.name, word.value, at: word.location)) }
        if records == 0, let amount = elsewhere ?? amounts.first {
            return assembly.log.add(.xmlNoRecordButAmounts(amount.name, at: amount.location))
        }
        if let elsewhere {
            assembly.log.add(.xmlRecordsElsewhere(String(cString: paths.recordName), at: elsewhere.location))
        }
        let booked = assembly.summary.booked
        let sums = [booked.debit, booked.credit, booked.debit - booked.credit].map { $0.magnitude }
        let unknown = amounts.filter { amount in !(amount.ore.map { sums.contains($0.magnitude) } ?? false) }
        guard let first = unknown.first else { return }
        var names: [String] = []
        for amount in unknown where !names.contains(amount.name) { names.append(amount.name) }
        assembly.log.add(.xmlAmountsOutside(names, at: first.location))
    }
}
