import Diagnostics
import LedgerModel

/// Looks at the fields of records that the description does not name: for amounts and for sides.
struct RecordXMLFields {
    /// A field of that name, an element or an attribute.
    private struct Field {
        let name: String
        let meaning: NameMeaning
        let isTime: Bool
        let isStruck: Bool
        /// The field of the description that its name is a slip for.
        let slip: Int?
        /// Whether it is an attribute of the amount, and says nothing else than what belongs to it.
        var isOfAmount = false
        /// Where it first held an amount.
        var amount: SourceLocation?
        /// Whether all its values so far were debit or credit.
        var isSide = true
        var hasDebit = false
        var hasCredit = false
        /// The first value that contradicts the amount of its record.
        var contradiction: AmountWord?
    }

    private var fields: [Field] = []
    private var indexes: [XMLName: Int] = [:]
    private let looksAtSides: Bool
    /// The fields that say credit of the open record.
    private var credits: [(field: Int, word: AmountWord)] = []

    /// Sides are nobody's concern where the description has them.
    init(_ options: DelimitedOptions) {
        let hasSides = ["tecken", "debet", "kredit"].contains { options.columns[$0] != nil }
        looksAtSides = !hasSides && !options.isReportTerms { options.columns[$0.name] != nil }
    }

    mutating func beginRecord() {
        credits.removeAll(keepingCapacity: true)
    }

    /// Takes the value of a field; gives what it says of currency or unit.
    mutating func add(
        _ name: XMLName, _ value: ByteView, isOfAmount: Bool, _ marks: inout RecordXMLMarks,
        _ spelling: inout RecordXMLSpelling, at location: @autoclosure () -> SourceLocation
    ) -> AmountWord? {
        let value = value.trimmed
        if value.isEmpty { return nil }
        let index = index(of: name, spelling)
        if isOfAmount { fields[index].isOfAmount = true }
        if fields[index].isTime { marks.add(time: value.string, fields[index].name, at: location()) }
        if fields[index].isStruck { marks.add(struck: value.string, fields[index].name, at: location()) }
        marks.add(text: value, fields[index].name, isRead: false, at: location())
        if let slip = fields[index].slip { spelling.add(fields[index].name, field: slip, at: location()) }
        let meaning = fields[index].meaning
        if fields[index].amount == nil, AmountLook.isAmount(value, under: meaning) { fields[index].amount = location() }
        if looksAtSides, fields[index].isSide { lookAtSide(index, value, location()) }
        guard meaning == .currency || meaning == .unit else { return nil }
        return AmountWord(meaning: meaning, name: fields[index].name, value: value.string, location: location())
    }

    private mutating func index(of name: XMLName, _ spelling: RecordXMLSpelling) -> Int {
        if let index = indexes[name] { return index }
        let text = String(cString: name)
        fields.append(
            Field(
                name: text, meaning: NameMeaning(of: text), isTime: RecordXMLMarks.isTime(text),
                isStruck: RecordXMLMarks.isStruck(text), slip: spelling.field(like: text)))
        indexes[name] = fields.count - 1
        return fields.count - 1
    }

    private mutating func lookAtSide(_ index: Int, _ value: ByteView, _ location: SourceLocation) {
        guard value.count <= 6, let sign = FieldText.signed(1, side: value.string) else {
            fields[index].isSide = false
            return
        }
        if sign > 0 {
            fields[index].hasDebit = true
        } else {
            fields[index].hasCredit = true
            let name = fields[index].name
            let word = AmountWord(meaning: .side, name: name, value: value.string, location: location)
            if fields[index].contradiction == nil { credits.append((index, word)) }
        }
    }

    /// Ends a record with its amount.
    mutating func endRecord(isPositive: Bool) {
        guard isPositive else { return }
        for credit in credits { fields[credit.field].contradiction = credit.word }
    }

    /// Whether a field holds amounts that its name says to be foreign.
    var hasForeignAmounts: Bool {
        fields.contains { field in
            field.amount != nil
                && NameWords.words(field.name).contains { word in
                    ["valuta", "currency", "foreign", "utländsk", "utl"].contains { word.hasPrefix($0) }
                }
        }
    }

    /// Tells what the records hold and nobody reads.
    func report(_ assembly: inout LedgerAssembly) {
        let unused = fields.filter { $0.amount != nil }
        if let place = unused.first?.amount {
            assembly.log.add(.xmlUnusedFields(unused.map(\.name), at: place))
        }
        for field in fields {
            // Letters that stand for something else, such as cost, mostly have others beside them.
            guard field.isSide, field.meaning == .side || field.isOfAmount || field.hasDebit && field.hasCredit,
                let word = field.contradiction
            else { continue }
            assembly.log.add(.xmlUnreadSide(word.name, word.value, at: word.location))
        }
    }
}
