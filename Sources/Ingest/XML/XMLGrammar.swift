import CLibXML2

/// Which elements are read and where they may stand: a table from place and name to the place inside.
///
/// Looking a child up compares a few pointers, those of the children that its parent may have.
struct XMLGrammar<Place: CaseIterable & Hashable & RawRepresentable> where Place.RawValue == Int {
    /// One line of the table.
    typealias Rule = (within: Place, name: String, place: Place)

    private let starts: [Int]
    private let names: [XMLName]
    private let places: [Place]

    /// Compiles `rules` for one document; raw values of `Place` must be 0, 1, 2 ...
    init(_ rules: [Rule], names interned: XMLNames) {
        var starts: [Int] = []
        var names: [XMLName] = []
        var places: [Place] = []
        for place in Place.allCases {
            starts.append(names.count)
            for rule in rules where rule.within == place {
                names.append(interned[rule.name])
                places.append(rule.place)
            }
        }
        starts.append(names.count)
        self.starts = starts
        self.names = names
        self.places = places
    }

    /// The place inside the child `name` of an element at `parent`; nil for a child that is not read.
    @inline(__always)
    func place(of name: XMLName, within parent: Place) -> Place? {
        var index = starts[parent.rawValue]
        let end = starts[parent.rawValue + 1]
        while index < end {
            if names[index] == name { return places[index] }
            index += 1
        }
        return nil
    }
}

/// The names of one document, interned before it is read.
struct XMLNames {
    private let dictionary: xmlDictPtr

    init(_ dictionary: xmlDictPtr) {
        self.dictionary = dictionary
    }

    /// The pointer that stands for `name`.
    subscript(name: String) -> XMLName {
        var name = name
        let interned = name.withUTF8 { xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count)) }
        guard let interned else { preconditionFailure("libxml2 refuses only for want of memory") }
        return interned
    }
}
