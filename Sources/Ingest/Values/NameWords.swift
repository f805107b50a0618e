/// Splits names and headings into their words, as people and programs join them.
enum NameWords {
    /// The words of a name or text in lower case: `BeloppEUR`, `belopp_eur` and `Belopp (EUR)` have two each.
    ///
    /// A word ends at what is neither letter nor digit, where a capital follows a small letter, and before the last of
    /// several capitals that a small letter follows.
    static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let isPart = character.isLetter || character.isNumber
            if !isPart || startsWord(at: index, in: characters), !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
            if isPart { word.append(character) }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    private static func startsWord(at index: Int, in characters: [Character]) -> Bool {
        guard index > 0, characters[index].isUppercase else {
            return index > 0 && characters[index].isLetter != characters[index - 1].isLetter
        }
        if !characters[index - 1].isUppercase { return true }
        return index + 1 < characters.count && characters[index + 1].isLowercase
    }
}
