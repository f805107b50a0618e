import Diagnostics
import LedgerModel

/// What is said about lines that are read in spite of how they are written.
extension SIE4Reader {
    /// Adds a finding that the program's habit repeats: told once, with the number of lines.
    mutating func repeats(
        _ make: (SourceLocation) -> Diagnostic, _ place: Place, _ assembly: LedgerAssembly, column: Int? = nil,
        detail: String = ""
    ) {
        let location = assembly.location(line: lineNumber, column: column.map { $0 + 1 })
        let decoder = decoder
        contents.repeated.add(make(location), detail: detail) { place.excerpt(decoder) }
    }

    /// How the text of a line has fared.
    mutating func checkText(_ place: Place, _ assembly: inout LedgerAssembly) {
        let bytes = ByteView(rebasing: place.block[place.start..<place.end])
        let condition = TextCondition(bytes)
        if condition.isEmpty { return }
        if condition.contains(.hasHighBytes), assembly.summary.encoding == .ascii {
            assembly.summary.encoding = EncodingEvidence(bytes).encoding
        }
        if condition.contains(.hasZeros) { repeats(Diagnostic.sieZeroBytes, place, assembly) }
        if condition.contains(.hasControls) { repeats(Diagnostic.sieControlCharacters, place, assembly) }
        if condition.contains(.hasLosses) { repeats(Diagnostic.sieLostCharacters, place, assembly) }
        if condition.contains(.isMisread) { repeats(Diagnostic.sieWrongCodePage, place, assembly) }
    }

    /// Quotes and lists that are not closed, quotes inside quotes, fields beyond the limit, two records on one line.
    mutating func checkFields(_ place: Place, _ assembly: inout LedgerAssembly) {
        if line.hasInnerReturn { assembly.log.add(finding(Diagnostic.sieStrayReturn, place, assembly)) }
        if line.hasInnerQuote { repeats(Diagnostic.sieInnerQuote, place, assembly) }
        if line.hasGluedList { repeats(Diagnostic.sieGluedList, place, assembly) }
        let limit = assembly.options.limits.fieldBytes
        if place.end - place.start > limit, let long = line.fields.first(where: { $0.end - $0.start > limit }) {
            let column = long.start - place.start
            assembly.log.add(finding({ .sieLongField(limit: limit, at: $0) }, place, assembly, column: column))
        }
        guard let last = line.fields.last, last.isUnclosed else { return }
        let column = last.start - place.start
        switch last.form {
        case .quoted: repeats(Diagnostic.sieUnclosedQuote, place, assembly, column: column)
        case .list: assembly.log.add(finding(Diagnostic.sieUnclosedList, place, assembly, column: column))
        case .bare, .openBrace: break
        }
    }

    /// An account is digits; programs keep differences on accounts of other names.
    ///
    /// False for what is an amount or an object list.
    mutating func checkAccount(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> Bool {
        let bytes = bytes(index, of: place)
        if !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        let account = text(index, of: place)
        if look(index, place).isAmount || index < line.fields.count && line.fields[index].form == .list {
            assembly.log.add(
                finding(
                    { .sieMisplaced(account, place: "the account", at: $0) }, place, assembly,
                    column: column(index, place)))
            return false
        }
        repeats(
            { .sieAccount(account, at: $0) }, place, assembly, column: column(index, place), detail: account)
        return true
    }

    /// An object list is pairs of dimension and object.
    ///
    /// False where it is open which object is meant.
    mutating func checkList(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> Bool {
        guard index < line.fields.count, line.fields[index].form == .list else { return true }
        inner.split(list: line.fields[index], of: place.block)
        let pairs = SIE4ObjectList(inner, of: place.block, codes)
        contents.seen.insert(pairs)
        if pairs.isPlain { return true }
        let list = text(index, of: place)
        let column = column(index, place)
        if let dimension = pairs.doubled {
            assembly.log.add(
                finding({ .sieTwoObjects(dimension: dimension, list: list, at: $0) }, place, assembly, column: column))
        }
        if pairs.isGlued {
            assembly.log.add(finding({ .sieGluedObjects(list, at: $0) }, place, assembly, column: column))
        } else if pairs.isOdd {
            repeats({ .sieOddList(list, at: $0) }, place, assembly, column: column, detail: list)
        } else if pairs.hasInnerQuote, !line.hasInnerQuote {
            repeats(Diagnostic.sieInnerQuote, place, assembly, column: column)
        } else if let dimension = pairs.nameless {
            repeats({ .sieDimension(dimension, at: $0) }, place, assembly, column: column, detail: dimension)
        }
        return pairs.doubled == nil && !pairs.isGlued
    }

    /// Amounts of another currency must not be added up as kronor; a file that names none is kept in SEK.
    func checkCurrency(_ place: Place, _ assembly: inout LedgerAssembly) {
        let currency = text(1, of: place).trimmed
        // Kronor had other abbreviations before ISO 4217.
        if ["", "SEK", "SKR", "KR"].contains(currency.uppercased()) { return }
        assembly.log.add(finding({ .sieCurrency(currency, at: $0) }, place, assembly, column: column(1, place)))
    }

    /// Comments and units of quantities are not read, but what they say of money is told.
    mutating func checkUnit(_ label: SIE4Label, _ place: Place, _ assembly: LedgerAssembly) {
        let first = label == .enhet ? 2 : 1
        let text = line.fields.indices.dropFirst(first).map { self.text($0, of: place) }.joined(separator: " ")
        if SIE4AmountWords.namesUnit(text) {
            repeats({ .sieUnitWord(label.rawValue, text, at: $0) }, place, assembly, column: column(first, place))
        }
    }

    /// Whether a field is braces with nothing between.
    func isEmptyList(_ index: Int, _ place: Place) -> Bool {
        line.fields[index].form == .list && !line.fields[index].isUnclosed
            && bytes(index, of: place).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
