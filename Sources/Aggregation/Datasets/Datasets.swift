/// The datasets that are made from figures, register and accounts; one file and one line each.
public enum Datasets {
    /// All, in the order they are published.
    public static let all: [DatasetRecipe] = [
        utfallManad,
        utfallAr,
        verksamheter,
        konton,
        omappade,
        mappning,
    ]
}
