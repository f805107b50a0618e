extension Diagnostic {
    /// XML270-: objects of rows in XML that may not be read as they are meant.
    static let xmlObjectWarningCodes: [DiagnosticCode] = [xml270, xml271]

    static let xml270 = DiagnosticCode(
        "XML270", .warning, "No row has an object of a dimension that the file has objects of",
        cause: "The rows name the dimension in another way, or the export leaves their objects out.",
        remedy: "Compare the rows of the file with `dimensions` of the pipeline.")
    /// The file declares objects of the dimension `number`, which the code part `part` is read from; no row has any.
    package static func xmlUnusedDimension(_ part: String, number: Int, at location: SourceLocation) -> Self {
        Self(
            xml270, at: location, "no row has an object of dimension \(number), which the pipeline reads \(part) from"
        ).about("dimension \(number)")
    }

    static let xml271 = DiagnosticCode(
        "XML271", .warning, "A dimension is not told by its number",
        cause: "The program writes the name of the dimension, or another code of its own.",
        remedy: "Nothing if the rows need no code of that dimension. Otherwise export with the numbers of dimensions.")
    /// Objects of rows are of a dimension called `name`, which is no number.
    package static func xmlDimensionName(_ name: String, at location: SourceLocation) -> Self {
        Self(xml271, at: location, "objects of the dimension \"\(name)\" are not read, since it is no number")
            .about("dimension \(name)")
    }
}
