/// The changes that are known to be wrong and silent, or refused needlessly, by format and name; empty in the end.
///
/// A change stays on the list for as long as one of its trials fails, and a test fails when none does any more.
enum Pending {
    static let harms: [String: Set<String>] = [
        "SIE 5": [
            "EUR behind the amount", "a code that became a date", "a code that is a word for no value",
            "a code that is an error value", "a code with an exponent", "a mark that the row is struck",
            "a sign on the rows, and amounts without sign", "an element that says the row is struck",
            "codes as texts of their elements", "codes with an apostrophe", "codes with invisible signs",
            "object references by another name", "objects in the place of dimensions",
            "struck rows whose mark is misspelt", "the code's field misspelt everywhere",
            "the code's field misspelt in a group", "the currency as a text, and another currency",
            "the currency's attribute misspelt, and another currency", "the dimension's attribute misspelt",
        ],
        "XMLSIE": [
            "a code that became a date", "a code that is a word for no value", "a code that is an error value",
            "a code with an exponent", "a dimension by its name", "a mark that the row is struck",
            "an element that says the row is struck", "another currency as an attribute", "another fiscal year",
            "codes as attributes", "codes with an apostrophe", "codes with invisible signs",
            "struck rows in other words", "the dimension left out", "the objects in an element of their own",
        ],
        "text": [
            "a code and its name, with a sign between", "a side in a column of its own, and signs",
            "a unit below the rows", "a year that is not the date's", "blanks of other kinds beside codes",
            "rows of the budget among those of the outcome", "struck rows among the others",
            "the code part stands only where it changes", "two columns of the same code part that differ",
        ],
        "workbooks": [
            "a row moved one column to the right", "a side in a column of its own, and signs",
            "a unit below the rows", "a year that is not the date's", "blanks of other kinds beside codes",
            "blanks within codes", "rows of the budget among those of the outcome", "struck rows among the others",
            "the code part stands only where it changes",
        ],
    ]

    static let harmless: [String: Set<String>] = [
        "text": [
            "other headings that mean the same"
        ]
    ]
}
