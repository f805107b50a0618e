/// A part of a shell pattern, which names of files are held against letter by letter.
///
/// `*` stands for any letters, `?` for one, `[a-zåäö]` for one of those and `[!0-9]` for one of all others; `\\` takes
/// the next sign at its word. A letter is what a reader takes for one: `å` composed of one code point and of two is
/// the same, here and in the names of the disk, whatever system has written them. A dot at the start of a name is met
/// by a dot alone.
struct FileNamePattern {
    fileprivate enum Element {
        case any
        case one
        case letter(Character)
        case set(LetterSet)
    }

    private var elements: [Element] = []
    /// The name it stands for when it has no wildcard; nil when it has one.
    let literal: String?
    /// Whether it ends in a `\\`, and so matches nothing.
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

    /// What a byte that is no UTF-8 is shown as.
    static let unreadable: Character = "\u{FFFD}"

    /// Whether a name matches.
    ///
    /// With `unreadableIsAny` it says whether it might, were each unreadable sign some letter beyond ASCII.
    func matches(_ name: String, unreadableIsAny: Bool = false) -> Bool {
        let name = Array(name)
        if isBroken { return false }
        if name.first == "." {
            guard case .letter(".")? = elements.first else { return false }
        }
        var (place, position) = (0, 0)
        // Where the last `*` stood, and from where in the name it is tried again with one letter more.
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
