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
    }

    private var open: [XMLName] = []
    private var location = SourceLocation("")
    private var value = XMLValue()
    private var hasElements = false
    private var tally = Tally()
    private var meanings = NameMeanings()
    private var likes: [XMLName: String?] = [:]

    /// Whether an element is being passed over.
    var isOpen: Bool { !open.isEmpty }

    /// Takes a start tag; the outermost element may be like one that is read where it stands.
    mutating func begin(_ element: XMLElement, like other: String?, in assembly: borrowing LedgerAssembly) {
        let here = assembly.location(of: element.tag, in: element)
        if open.isEmpty {
            location = here
            tally = Tally()
            hasElements = false
        } else {
            hasElements = true
        }
        open.append(element.name)
        value.clear()
        if tally.like == nil, let other = other ?? booking(like: element.name) {
            tally.like = (String(cString: element.name), other, here)
        }
        for index in 0..<element.attributeCount {
            guard let name = element.localName(index) else { continue }
            let value = element.value(index)
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
        value.clear()
        guard open.isEmpty else { return nil }
        let meaning = meanings.meaning(of: name)
        let isWord = !hasElements && [.currency, .unit, .side].contains(meaning)
        let word = AmountWord(meaning: meaning, name: String(cString: name), value: text, location: place)
        return Ending(finding: finding(on: String(cString: name)), word: isWord ? word : nil)
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
