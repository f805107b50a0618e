import Ingest
import LedgerModel

/// Chooses the declared dimension for each code part, by its name.
enum DimensionChoice {
    /// How the names of dimensions start, in lower case.
    private static let beginnings: [(part: CodePart, words: [String])] = [
        (.ansvar, ["ansvar", "kostnadsställe", "resultatenhet", "enhet"]), (.vht, ["verksamhet", "vht"]),
        (.aktivitet, ["aktivitet"]), (.projekt, ["projekt"]), (.motpart, ["motpart"]), (.objekt, ["objekt"]),
    ]

    /// The dimensions for a pipeline over some files; the first file that names one decides.
    static func choose(_ summaries: [SourceSummary]) -> [CodePart: Int] {
        let declared = summaries.flatMap(\.dimensions)
        var chosen: [CodePart: Int] = [:]
        for (part, words) in beginnings {
            // A dimension without objects is often a program's default.
            let fitting = words.flatMap { word in declared.filter { $0.name.lowercased().hasPrefix(word) } }
            let inOrder = fitting.filter { $0.objects > 0 } + fitting.filter { $0.objects == 0 }
            chosen[part] = inOrder.lazy.compactMap { Int($0.number) }.first { $0 > 0 && !chosen.values.contains($0) }
        }
        for part in CodePart.allCases {
            guard chosen[part] == nil, let number = SourceOptions.likelyDimensions[part] else { continue }
            let isOther = declared.contains { Int($0.number) == number && !$0.name.isEmpty }
            if !isOther && !chosen.values.contains(number) { chosen[part] = number }
        }
        return chosen
    }

    /// The names of a code part's codes in the files; the first file that names one decides.
    static func names(of dimension: Int?, in summaries: [SourceSummary]) -> [String: String] {
        guard let dimension else { return [:] }
        return summaries.flatMap(\.dimensions).filter { Int($0.number) == dimension }.reduce(into: [:]) {
            names, entry in
            names.merge(entry.objectNames.filter { !$0.value.isEmpty }) { first, _ in first }
        }
    }
}
