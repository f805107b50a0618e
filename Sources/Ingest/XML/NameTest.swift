/// A question about the names of one document, answered once for each name.
struct NameTest {
    private let test: (String) -> Bool
    private var known: [XMLName: Bool] = [:]

    init(_ test: @escaping (String) -> Bool) {
        self.test = test
    }

    /// Whether a name passes.
    mutating func passes(_ name: XMLName) -> Bool {
        if let answer = known[name] { return answer }
        let answer = test(String(cString: name))
        known[name] = answer
        return answer
    }
}
