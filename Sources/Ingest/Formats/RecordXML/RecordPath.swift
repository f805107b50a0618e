/// The paths by which a pipeline names the records and fields of XML of no known kind.
///
/// They are a small part of XPath: steps are local names, without namespaces, wildcards or conditions.
public enum RecordPath {
    /// Whether a text names records: a whole path such as `/Export/Rader/Rad`, or `//Rad` wherever it stands.
    public static func isRecord(_ path: String) -> Bool {
        let steps = steps(ofRecord: path)
        return path.hasPrefix("/") && steps.allSatisfy(isName) && (!isAnywhere(path) || steps.count == 1)
    }

    /// Whether a text names a field, from the record: `Konto`, `@konto`, `Belopp/Varde`, `Belopp/@varde`.
    ///
    /// `..` leads to an element around the record: `../@datum`, `../../Huvud/Period`.
    public static func isField(_ path: String) -> Bool {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).drop { $0 == ".." }
        guard let last = steps.last else { return false }
        return steps.dropLast().allSatisfy(isName) && isName(last.hasPrefix("@") ? last.dropFirst() : last)
    }

    /// How many elements around the record a path of a field leads up.
    static func ups(ofField path: String) -> Int { path.split(separator: "/").prefix { $0 == ".." }.count }

    static func isAnywhere(_ path: String) -> Bool { path.hasPrefix("//") }

    static func steps(ofRecord path: String) -> [Substring] {
        path.dropFirst(isAnywhere(path) ? 2 : 1).split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func isName(_ step: Substring) -> Bool {
        !step.isEmpty && !step.contains { "@/.*[]():\"' ".contains($0) }
    }
}
