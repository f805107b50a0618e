import Aggregation
import Diagnostics
import LedgerModel

/// The smaller blocks: `dimensions`, `periodisation`, `output` and `limits`.
extension ConfigurationReader {
    /// The block on top of the reserved dimensions, and the parts that it names.
    ///
    /// A reserved one yields when its part or its number is used.
    func dimensions(_ value: YAMLValue) -> (all: [CodePart: Int], stated: Set<CodePart>)? {
        let parts = CodePart.allCases.filter { $0 != .konto }
        guard let fields = fields(value, of: .dimensions) else { return nil }
        var dimensions: [CodePart: Int] = [:]
        var numbers: [(id: String, location: SourceLocation)] = []
        for part in parts {
            guard let entry = fields[part.rawValue], let number = fields.integer(part.rawValue) else { continue }
            dimensions[part] = number
            numbers.append(("\(number)", entry.value.location))
        }
        reportDuplicates(numbers, "the dimension")
        let stated = Set(dimensions.keys)
        for (part, number) in PipelineConfiguration.reservedDimensions
        where fields[part.rawValue] == nil && !dimensions.values.contains(number) {
            dimensions[part] = number
        }
        return (dimensions, stated)
    }

    /// Twelfths and the curves that depart from them.
    func periodisation(_ value: YAMLValue) -> Periodisation? {
        guard let fields = fields(value, of: .periodisation) else { return nil }
        _ = fields.choice("default")
        let entries = fields.read("curves", list) ?? []
        var names: [(id: String, location: SourceLocation)] = []
        var curves: [Periodisation.Curve] = []
        for entry in entries {
            guard let curve = curve(entry) else { continue }
            curves.append(curve)
            // A curve without slag is for all, so it collides with a curve of either of the usual two.
            for slag in curve.slag.map({ [$0] }) ?? SlagRegister.builtIn.slag.map(\.id) {
                names.append(("\(curve.verksamhet), \(slag)", entry.location))
            }
        }
        reportDuplicates(names, "the curve of")
        let additions = fields.choice("tillagg", Periodisation.Additions.self) ?? .fromDecision
        return Periodisation(curves: curves, additions: additions)
    }

    private func curve(_ value: YAMLValue) -> Periodisation.Curve? {
        guard let fields = fields(value, of: .curve) else { return nil }
        let verksamhet = fields.text("verksamhet")
        let slag = fields.text("slag")
        let weights = weights(fields)
        guard let verksamhet, let weights else { return nil }
        return Periodisation.Curve(verksamhet: verksamhet, slag: slag, weights: weights)
    }

    private func weights(_ fields: ConfigurationFields) -> [Int64]? {
        guard let weights = fields.integers("weights", list) else { return nil }
        if weights.count == 12, weights.contains(where: { $0 > 0 }) { return weights.map(Int64.init) }
        report(.badCurve(count: weights.count, at: fields["weights"]?.value.location ?? fields.location))
        return nil
    }

    /// Where a run publishes, and what.
    func output(_ value: YAMLValue) -> OutputConfiguration? {
        guard let fields = fields(value, of: .output(vocabulary)) else { return nil }
        let directory = fields.read("directory", path)
        let formats = fields.read("formats") { value -> [String]? in
            guard entries(value, of: "formats") != nil else { return nil }
            return names(value, "the format", of: vocabulary.outputFormats)
        }
        let datasets = fields.read("datasets", self.datasets) ?? .all
        let isGzip = fields.boolean("gzip") ?? false
        let keep = fields.integer("keep")
        guard let directory, let formats else { return nil }
        return OutputConfiguration(
            directory: directory, formats: formats, datasets: datasets, isGzip: isGzip, keep: keep)
    }

    private func datasets(_ value: YAMLValue) -> OutputConfiguration.Datasets? {
        if case .list = value.content {
            guard let values = list(value) else { return nil }
            let names = values.compactMap { value in dataset(value).map { ($0, value.location) } }
            reportDuplicates(names, "the dataset")
            return .only(names.map(\.0))
        }
        switch value.content {
        case .plain("all"), .quoted("all"): return .all
        default: return wrongType(value, "`all` or a list of datasets")
        }
    }

    /// A dataset by its id, or by id and mapping: `{id: utfall_ar, mapping: rs}` is `utfall_ar-rs`.
    private func dataset(_ value: YAMLValue) -> String? {
        guard case .mapping = value.content else {
            let others = mappingNames.flatMap { name in vocabulary.mappedDatasets.map { "\($0)-\(name)" } }
            return choice(value, of: vocabulary.datasets + others)
        }
        guard let fields = fields(value, of: .dataset(vocabulary)) else { return nil }
        let id = fields.require("id") { choice($0, of: vocabulary.mappedDatasets) }
        let mapping = fields.require("mapping", mappingName)
        guard let id, let mapping else { return nil }
        return "\(id)-\(mapping)"
    }

    /// The limits of the block; `base` where the block says nothing.
    func limits(_ value: YAMLValue, base: Limits) -> Limits? {
        let limits: KeyValuePairs<String, WritableKeyPath<Limits, Int>> = [
            "line_bytes": \.lineBytes, "voucher_bytes": \.voucherBytes, "field_bytes": \.fieldBytes, "depth": \.depth,
            "codings": \.placements,
            "expansion_ratio": \.expansionRatio,
        ]
        guard let fields = fields(value, of: .limits) else { return nil }
        var result = base
        for (key, path) in limits {
            if let number = fields.integer(key) { result[keyPath: path] = number }
        }
        return result
    }
}
