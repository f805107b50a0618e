import LedgerModel

extension Datasets {
    /// The register of verksamheter.
    static let verksamheter = DatasetRecipe("verksamheter") { input in
        let all = input.registers.verksamheter.verksamheter
        let rows = all.enumerated().map { index, verksamhet in
            let parent = verksamhet.overordnad.map { all[$0].id } ?? ""
            return [verksamhet.id, verksamhet.namn, parent].map(DatasetValue.text)
                + [.integer(verksamhet.level), .integer(index + 1)]
        }
        return Dataset(
            id: "verksamheter", title: "The verksamheter of the report",
            fields: [
                Dataset.Field("verksamhet", .string, "Id"),
                Dataset.Field("namn", .string, "Name in print"),
                Dataset.Field("overordnad", .string, "Id of the verksamhet above, empty at the top"),
                Dataset.Field("niva", .integer, "Depth, 1 at the top"),
                Dataset.Field("ordning", .integer, "Position in the report, from 1"),
            ],
            key: ["verksamhet"], rows: rows
        ).sortedByKey()
    }
}
