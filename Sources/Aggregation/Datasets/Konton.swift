import LedgerModel

extension Datasets {
    /// The accounts that the sources name.
    static let konton = DatasetRecipe("konton", dependsOnMapping: false) { input in
        let accounts = input.konton.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let rows = accounts.map { konto, namn in
            let accountClass = AccountClass(konto: konto)
            let (digit, slag) = (accountClass.digit.map(String.init), accountClass.art?.rawValue)
            return [konto, namn, digit ?? "", slag ?? ""].map(DatasetValue.text)
        }
        return Dataset(
            id: "konton", title: "The accounts of the sources",
            fields: [
                Dataset.Field("konto", .string, "Account"),
                Dataset.Field("namn", .string, "Name in the sources"),
                Dataset.Field("klass", .string, "Account class of Kommun-Bas, empty for an account that is no number"),
                Dataset.Field("slag", .string, "What the class says, intakt or kostnad; empty where a rule must say"),
            ],
            key: ["konto"], rows: rows)
    }
}
