/// The kinds of exports that are understood.
public enum SourceFormat: String, CaseIterable, Hashable, Sendable {
    /// SIE 1-4: text records that start with `#`.
    case sie4
    /// SIE 5: XML in the namespace `http://www.sie.se/sie5`.
    case sie5
    /// XMLSIE 1.0 (2003): XML with root `SIE` and no namespace.
    case xmlsie
    /// Any other XML, described in the pipeline.
    case xml
    /// Delimited text with a header.
    case csv
    /// A sheet of an Excel workbook, read as a table.
    case xlsx

    /// Whether the format marks where a voucher begins; in a table the rows tell.
    public var marksVouchers: Bool {
        switch self {
        case .sie4, .sie5, .xmlsie: true
        case .xml, .csv, .xlsx: false
        }
    }

    /// What people call it.
    public var title: String {
        switch self {
        case .sie4: "SIE 4"
        case .sie5: "SIE 5 (XML)"
        case .xmlsie: "XMLSIE 1.0"
        case .xml: "XML records"
        case .csv: "delimited text"
        case .xlsx: "Excel workbook"
        }
    }
}
