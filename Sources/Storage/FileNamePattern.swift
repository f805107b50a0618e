/// A part of a shell pattern, matched against file names letter by letter.
///
/// `*` matches any letters, `?` one, `[a-zåäö]` one of those and `[!0-9]` one of all others; `\\` escapes the next
/// character. A letter is a grapheme: `å` matches whether it is composed of one code point or two, in the pattern and
/// on the disk. A dot at the start of a name is only matched by a dot.
struct FileNamePattern {
    fileprivate enum Element {
        case any
        case one
        case letter(Character)
        case set(LetterSet)
    }

    private var elements: [Element] = []
    /// The name itself when there is no wildcard; nil when there is one.
    let literal: String?
    /// Whether it ends in a single `\\`, and so matches nothing.
    private var isBroken = false

    init(_ pattern: String) {
        var rest = Array(pattern)[...]
        var literal: String? = ""
        while let letter = rest.popFirst() {
            switch letter {
            case "*":
                literal = nil
                elements.append(.any)
            case "?":
                literal = nil
                elements.append(.one)
            case "[":
                if let set = LetterSet(&rest) {
                    literal = nil
                    elements.append(.set(set))
                } else {
                    elements.append(.letter(letter))
                    literal?.append(letter)
                }
            default:
                var letter = letter
                if letter == "\\" {
                    guard let escaped = rest.popFirst() else {
                        isBroken = true
                        break
                    }
                    letter = escaped
                }
                elements.append(.letter(letter))
                literal?.append(letter)
            }
        }
        self.literal = literal
    }

    /// The character shown for bytes that are not UTF-8.
    static let unreadable: Character = "\u{FFFD}"

    /// Whether a name matches.
    ///
    /// With `unreadableIsAny`, whether it might match if each unreadable character were some letter beyond ASCII.
    func matches(_ name: String, unreadableIsAny: Bool = false) -> Bool {
        let name = Array(name)
        if isBroken { return false }
        if name.first == "." {
            guard case .letter(".")? = elements.first else { return false }
        }
        var (place, position) = (0, 0)
        // The position after the last `*`, and where in the name to retry with `*` one letter longer.
        var retry: (place: Int, position: Int)?
        while position < name.count {
            if place < elements.count, case .any = elements[place] {
                place += 1
                retry = (place, position)
            } else if place < elements.count,
                elements[place].matches(name[position])
                    || (unreadableIsAny && name[position] == Self.unreadable && elements[place].hasMoreThanASCII)
            {
                place += 1
                position += 1
            } else if let last = retry {
                place = last.place
                position = last.position + 1
                retry = (place, position)
            } else {
                return false
            }
        }
        return elements[place...].allSatisfy { if case .any = $0 { true } else { false } }
    }
}

extension FileNamePattern.Element {
    fileprivate func matches(_ letter: Character) -> Bool {
        switch self {
        case .any, .one: true
        case .letter(let own): own == letter
        case .set(let set): set.contains(letter)
        }
    }

    /// Whether it matches any letter beyond ASCII.
    fileprivate var hasMoreThanASCII: Bool {
        switch self {
        case .any, .one: true
        case .letter(let own): !own.isASCII
        case .set(let set): set.hasMoreThanASCII
        }
    }
}
