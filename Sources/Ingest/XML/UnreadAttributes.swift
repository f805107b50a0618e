import Diagnostics
import LedgerModel

/// Looks at attributes that a reader does not know: for amounts, and for words that change those beside them.
struct UnreadAttributes {
    private var meanings = NameMeanings()
    private var marks = StruckMarks()

    /// What attributes say of the element that has them.
    struct Words {
        /// A side that may contradict the element's amount.
        var side: AmountWord?
        /// The error when the element is said to be struck.
        var struck: Diagnostic?
    }

    /// The error when an attribute says that the element is struck.
    @inline(never)
    mutating func struckMark(
        at index: Int, of element: XMLElement, _ assembly: borrowing LedgerAssembly
    ) -> Diagnostic? {
        guard let name = element.localName(index) else { return nil }
        let value = element.value(index)
        return marks.mark(name, value, isElement: false, at: assembly.location(of: value, in: element))
    }

    /// Looks at one attribute of an element; gives the side that it says, if that may contradict the element's amount.
    @inline(never)
    mutating func look(at index: Int, of element: XMLElement, _ assembly: inout LedgerAssembly) -> AmountWord? {
        guard let name = element.localName(index) else { return nil }
        let value = element.value(index)
        let meaning = meanings.meaning(of: name)
        switch meaning {
        case .number, .account: return nil
        case .money, .other, .currency, .unit, .side:
            let location = assembly.location(of: value, in: element)
            if AmountLook.isAmount(value, under: meaning) {
                let tag = String(cString: element.name)
                assembly.log.add(.xmlUnreadAttribute(String(cString: name), of: tag, at: location))
            }
            if meaning == .money || meaning == .other { return nil }
            let word = AmountWord(
                meaning: meaning, name: String(cString: name), value: value.trimmed.string, location: location)
            if let fault = word.fault { assembly.log.add(fault) }
            return meaning == .side ? word : nil
        }
    }

    /// Looks at the attributes of an element whose names are not among the known ones.
    mutating func look(
        at element: XMLElement, besides known: Set<XMLName>, _ assembly: inout LedgerAssembly
    ) -> Words {
        var words = Words()
        for index in 0..<element.attributeCount {
            if let name = element.attributeName(index), known.contains(name) { continue }
            words.side = look(at: index, of: element, &assembly) ?? words.side
            words.struck = words.struck ?? struckMark(at: index, of: element, assembly)
        }
        return words
    }
}
