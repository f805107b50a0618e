import Diagnostics
import LedgerModel

/// Looks for money in an element that is not read, while it is passed over with all that it holds.
///
/// What looks like a booking is an error, any other amount a warning. What holds no money is passed over in silence, as
/// extensions of a format are.
struct PassedOver {
    /// The elements that hold bookings, in SIE 5 and XMLSIE.
    private static let bookings = ["Journal", "JournalEntry", "LedgerEntry"]

    /// What has been seen of the outermost element and inside it.
    private struct Tally {
        var hasAccount = false
        /// Whether there is what objects have in the formats.
        var hasObject = false
        /// The first amount: the name of its attribute or element.
        var amount: (name: String, location: SourceLocation)?
        /// The first element that looks like one that is read.
        var like: (name: String, other: String, location: SourceLocation)?
    }

    /// What stands out of an element that has ended.
    struct Ending {
        let finding: Diagnostic?
        /// What the element says of amounts beside it.
        let word: AmountWord?
        /// What is wrong with the row or voucher around the element, unless that is struck as the format says.
        let ofRow: Diagnostic?
    }

    private var open: [XMLName] = []
    private var location = SourceLocation("")
    private var value = XMLValue()
    private var hasElements = false
    private var tally = Tally()
    private var meanings = NameMeanings()
    private var likes: [XMLName: String?] = [:]
    private var marks = StruckMarks()
    private var objects = NameTest { ["dimid", "objectid", "typeofobjectid"].contains($0.lowercased()) }
    private var wantsObjects = false

    /// Whether an element is being passed over.
    var isOpen: Bool { !open.isEmpty }

    /// Takes a start tag; the outermost element may be like one that is read where it stands.
    ///
    /// `inRow` is whether it stands where objects of rows do, and is no extension with a namespace of its own.
    mutating func begin(
        _ element: XMLElement, like other: String?, inRow: Bool, in assembly: borrowing LedgerAssembly
    ) {
        let here = assembly.location(of: element.tag, in: element)
        if open.isEmpty {
            location = here
            tally = Tally()
            hasElements = false
            wantsObjects = inRow
        } else {
            hasElements = true
        }
        if wantsObjects, objects.passes(element.name) { tally.hasObject = true }
        open.append(element.name)
        value.clear()
        if tally.like == nil, let other = other ?? booking(like: element.name) {
            tally.like = (String(cString: element.name), other, here)
        }
        for index in 0..<element.attributeCount {
            guard let name = element.localName(index) else { continue }
            let value = element.value(index)
            if wantsObjects, objects.passes(name) { tally.hasObject = true }
            look(at: value, named: name, at: assembly.location(of: value, in: element))
        }
    }

    /// Takes text of the innermost element.
    mutating func text(_ bytes: ByteView, at position: XMLPosition) {
        value.appendStart(bytes, at: position)
    }

    /// Takes an end tag; gives what is to be said once the outermost element has ended.
    mutating func end(at position: XMLPosition, in assembly: borrowing LedgerAssembly) -> Ending? {
        guard let name = open.popLast() else { return nil }
        let place = value.location(orAt: position, in: assembly)
        value.bytes.withBytes { look(at: $0, named: name, at: place) }
        let text = value.bytes.withBytes { $0.trimmed.string }
        defer { value.clear() }
        guard open.isEmpty else { return nil }
        let mark = value.bytes.withBytes { marks.mark(name, $0, isElement: true, at: location) }
        let meaning = meanings.meaning(of: name)
        let isWord = !hasElements && [.currency, .unit, .side].contains(meaning)
        let word = AmountWord(meaning: meaning, name: String(cString: name), value: text, location: place)
        let finding = finding(on: String(cString: name))
        let object: Diagnostic? = tally.hasObject ? .xmlUnreadObject(String(cString: name), at: location) : nil
        return Ending(finding: finding, word: isWord ? word : nil, ofRow: finding == nil ? object ?? mark : nil)
    }

    private func finding(on name: String) -> Diagnostic? {
        if let like = tally.like { return .xmlUnreadElement(like.name, like: like.other, at: like.location) }
        guard let amount = tally.amount else { return nil }
        if tally.hasAccount { return .xmlUnreadBooking(name, at: location) }
        return .xmlUnreadAmount(name, amount.name, at: amount.location)
    }

    private mutating func look(at value: ByteView, named name: XMLName, at place: @autoclosure () -> SourceLocation) {
        let meaning = meanings.meaning(of: name)
        if meaning == .account, let first = value.trimmed.first, first &- 0x30 <= 9 { tally.hasAccount = true }
        if tally.amount == nil, AmountLook.isAmount(value, under: meaning) {
            tally.amount = (String(cString: name), place())
        }
    }

    /// The element for bookings that a name may have been meant for.
    private mutating func booking(like name: XMLName) -> String? {
        if let known = likes[name] { return known }
        let like = Spelling.slip(String(cString: name), of: Self.bookings)
        likes[name] = like
        return like
    }
}
