/// The family CFG: findings about the configuration.
///
/// Any of them ends the run with exit status 78 before a source is read.
public enum ConfigurationCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [
        missingFile, notUTF8, syntax, duplicateKey, tooLarge,
        unknownKey, missingKey, wrongType, badValue, outOfRange, badIdentifier, duplicate, empty,
        unsetVariable, unknownVariable, misplacedVariable,
        version, sameFileTwice, unusedKey, badFormula, ambiguousColumn, reservedIdentifier, badCurve,
        fileMissing, unknownVerksamhet,
        unknownCode, errorCannotBeLowered,
    ]

    static let missingFile = DiagnosticCode(
        "CFG101", .error, "There is no pipeline where one was named",
        cause: "The path is misspelt, or the folder holds no `pipeline.yaml`.",
        remedy: "Name a folder that holds `pipeline.yaml`, or the YAML file itself.")
    static let notUTF8 = DiagnosticCode(
        "CFG102", .error, "The configuration is not UTF-8",
        cause: "An editor saved the file as Windows-1252 (ANSI), which shows as soon as it holds å, ä or ö.",
        remedy: "Save the file again as UTF-8.")
    static let syntax = DiagnosticCode(
        "CFG103", .error, "The configuration is not YAML",
        cause: "A bracket or quote is not closed, indentation is uneven, or a value needs quotes.",
        remedy: "Indent with spaces, and quote values that hold `: ` or ` #` or begin with one of `{ [ & * ! % @`.")
    static let duplicateKey = DiagnosticCode(
        "CFG104", .error, "A key is given twice",
        cause: "A block was copied and one of its lines left in.",
        remedy: "Keep one of the lines.")
    static let tooLarge = DiagnosticCode(
        "CFG105", .error, "The configuration is too large",
        cause: "The file is not a pipeline, or its aliases (`*name`) repeat one another over and over.",
        remedy: "Name the right file, or write the repeated parts out.")

    static let unknownKey = DiagnosticCode(
        "CFG111", .error, "A key is not known here",
        cause: "The key is misspelt, or stands at the wrong level of indentation.",
        remedy: "Use one of the keys that the help names.")
    static let missingKey = DiagnosticCode(
        "CFG112", .error, "A key is missing",
        cause: "The key has no default, and was left out.",
        remedy: "Add the key.")
    static let wrongType = DiagnosticCode(
        "CFG113", .error, "A value is of the wrong kind",
        cause: "Text stands where a number, a list or a block is read, or the other way round; or the value is empty.",
        remedy: "Write the kind of value that the message names; numbers take no quotes.")
    static let badValue = DiagnosticCode(
        "CFG114", .error, "A value is not one of the possible ones",
        cause: "The value is misspelt, or belongs to another key.",
        remedy: "Use one of the values that the help names.")
    static let outOfRange = DiagnosticCode(
        "CFG115", .error, "A number is out of its range",
        cause: "The number is too small or too large to mean anything here.",
        remedy: "Use a number in the range that the message names.")
    static let badIdentifier = DiagnosticCode(
        "CFG116", .error, "An id has a character it cannot have",
        cause: "Ids become file names and column names, so they are kept to a-z, 0-9 and a few signs.",
        remedy: "Write the id in lower case without å, ä, ö and spaces; titles are free.")
    static let duplicate = DiagnosticCode(
        "CFG117", .error, "The same thing is named twice",
        cause: "An entry was copied and not changed.",
        remedy: "Change or remove one of the two.")
    static let empty = DiagnosticCode(
        "CFG118", .error, "A list is empty",
        cause: "The entries are missing or commented out.",
        remedy: "Add at least one entry.")

    static let unsetVariable = DiagnosticCode(
        "CFG121", .error, "An environment variable is not set",
        cause: "The path uses `${NAME}`, and the process was started without NAME; cron starts almost without any.",
        remedy: "Set the variable where the program is started, such as in the crontab.")
    static let unknownVariable = DiagnosticCode(
        "CFG122", .error, "A variable in braces is not known",
        cause: "The variable is misspelt; an environment variable needs a dollar sign: `${NAME}`.",
        remedy: "Use one of the variables that the help names.")
    static let misplacedVariable = DiagnosticCode(
        "CFG123", .error, "The period cannot be part of this path",
        cause: "The path is needed before the period is known.",
        remedy: "Use `*` instead, or fix the period: `period: previous-month`, or `--period` on the command line.")

    static let version = DiagnosticCode(
        "CFG131", .error, "The configuration is of another version",
        cause: "The file was written for a newer or an older program.",
        remedy: "Write `version: 1`, and keys as this version documents them.")
    static let sameFileTwice = DiagnosticCode(
        "CFG132", .error, "The same money would be read twice",
        cause: "Two entries read one file for one scenario; vouchers and period balances tell the same money.",
        remedy: "Keep one of the entries, with the basis that is to be used.")
    static let unusedKey = DiagnosticCode(
        "CFG133", .error, "A key means nothing for its source",
        cause: "Only tables have columns and delimiters, and only accounting exports vouchers and bases.",
        remedy: "Remove the key, or correct `format` or `scenario`.")
    static let badFormula = DiagnosticCode(
        "CFG134", .error, "A formula refers to a column that it cannot use",
        cause: "The column is misspelt, stands further to the right, or holds percents.",
        remedy: "Refer to columns of amounts that stand before the formula.")
    static let ambiguousColumn = DiagnosticCode(
        "CFG135", .error, "A column is not one of figures, difference and percent",
        cause: "The column has none of `scenario`, `minus` and `percent`, or several.",
        remedy: "Give `scenario` and `span`, or `minus: [a, b]`, or `percent: [a, b]`.")
    static let reservedIdentifier = DiagnosticCode(
        "CFG136", .error, "An id is taken by the program",
        cause: "A table's id is a file name, and a column's id a heading, beside those of the program's own.",
        remedy: "Choose another id.")
    static let badCurve = DiagnosticCode(
        "CFG137", .error, "A curve does not spread a year over its months",
        cause: "A curve needs twelve weights, one a month from the first of the fiscal year, not all of them 0.",
        remedy: "Give twelve whole numbers.")

    static let fileMissing = DiagnosticCode(
        "CFG141", .error, "A file that the pipeline names is missing",
        cause: "The path is misspelt; it is relative to the pipeline's folder.",
        remedy: "Correct the path, or put the file there.")
    static let unknownVerksamhet = DiagnosticCode(
        "CFG142", .error, "A verksamhet is not in the register",
        cause: "The id is misspelt, or has been taken out of the register.",
        remedy: "Use an id of the register.")

    static let unknownCode = DiagnosticCode(
        "CFG161", .error, "There is no such code",
        cause: "`severity` names a diagnostic code that is misspelt, or that this version does not have.",
        remedy: "Use a code that `utfall explain-code` lists.")
    static let errorCannotBeLowered = DiagnosticCode(
        "CFG162", .error, "An error cannot be made less of",
        cause: "`severity` would let a run publish although a sum may be wrong.",
        remedy: "Take the code out of `severity`, and mend what it tells of.")
}
