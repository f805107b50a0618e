extension HouseRule {
    /// Where bare pointers may be held, and why: folders, and single files.
    static let pointerPlaces: KeyValuePairs = [
        // Fenced: read without checks for speed, and held to the general path by tests under the address sanitizer.
        "Sources/Ingest/Bytes/": "what views are made of, and scans of whole words",
        "Sources/Ingest/Formats/Delimited/Plain/": "the plain path",
        "Sources/Ingest/Formats/SIE4/Plain/": "the plain path",
        "Sources/Ingest/Formats/SIE5/Plain/": "the plain path",
        "Sources/Ingest/TextEncoding/TextCondition.swift": "calls CByteMask for 64 bytes at a time",
        "Sources/Aggregation/DayRun.swift": "adds up records without checks",
        "Sources/Aggregation/LaneSums.swift": "lends its sums to DayRun",
        "Sources/Aggregation/SourceAccumulator.swift": "lends the records to DayRun",
        "Sources/Duplicates/BookedMoneyCollector.swift": "adds up records without checks",
        "Sources/Duplicates/RowSums.swift": "adds up records without checks",
        "Sources/Publishing/Records/CSV/CSVRecordLines.swift": "lends texts to LinePen",
        "Sources/Publishing/Records/CSV/FieldQuoting.swift": "scans words",
        "Sources/Publishing/Records/CSV/LinePen.swift": "writes words",

        // Memory of a buffer that is filled, written or lent to a stage.
        "Sources/DelimitedText/DelimitedMachine.swift": "the content of a field, for any owner of its bytes",
        "Sources/DelimitedText/QuotedText.swift": "the content of a field, for any owner of its bytes",
        "Sources/Ingest/Source/ByteSource.swift": "memory that files are read into",
        "Sources/Ingest/Source/DigestedFile.swift": "memory that files are read into",
        "Sources/Ingest/Source/LateDigest.swift": "memory that files are read into",
        "Sources/LedgerModel/KonteringList.swift": "lends the bytes of a code",
        "Sources/LedgerModel/LedgerBatch.swift": "copies the bytes of codes, whoever owns them",
        "Sources/Storage/": "memory that the system and libcrypto read and write",
        "Sources/utfall/Console.swift": "memory that the system writes",

        // Libraries in C.
        "Sources/Configuration/YAML/": "libyaml",
        "Sources/Ingest/Blocks/Guarded.swift": "locks of pthread, which must not move",
        "Sources/Ingest/Formats/SIE4/SIE4Checksum.swift": "zlib",
        "Sources/Ingest/Formats/SIE5/SIE5Stream.swift": "keeps an assembly where the handler of libxml2 reaches it",
        "Sources/Ingest/Formats/XLSX/ZipArchive.swift": "libzip",
        "Sources/Ingest/Formats/XLSX/ZipEntry.swift": "libzip",
        "Sources/Ingest/Schema/SchemaLoader.swift": "libxml2",
        "Sources/Ingest/Schema/SchemaText.swift": "libxml2",
        "Sources/Ingest/Source/Inflate/": "zlib and ISA-L",
        "Sources/Ingest/XML/XMLElement.swift": "libxml2",
        "Sources/Ingest/XML/XMLGrammar.swift": "libxml2",
        "Sources/Ingest/XML/XMLHandler.swift": "keeps a handler of libxml2, without a check for each event",
        "Sources/Ingest/XML/XMLStream.swift": "libxml2",
        "Sources/Publishing/Gzip/PieceDeflater.swift": "zlib",
        "Sources/Publishing/Published/PublishedFile.swift": "zlib",
        "Sources/Telemetry/StageTimes.swift": "keys of pthread",
    ]

    /// Bytes are seen through a view that checks, except where the list says.
    static let pointers = [
        HouseRule(name: "pointers") { file in
            guard file.path.hasPrefix("Sources/"), !pointerPlaces.contains(where: { file.path.hasPrefix($0.key) })
            else { return [] }
            return file.breaches("look at bytes through a ByteView; bare pointers have their places", where: isBare)
        }
    ]

    /// Whether a line names a type of pointer, or leads around the checks of a view.
    static func isBare(_ line: String) -> Bool {
        guard ["Unsafe", ".unchecked", ".baseAddress", "ByteView(start"].contains(where: line.contains) else {
            return false
        }
        return line.contains(/\bUnsafe\w*Pointer\b|\.(unchecked|baseAddress)\b|\bByteView\(start:/)
    }
}
