/// How findings of the family XML look; written from the gallery, do not edit.
enum XMLExamples {
    static let all: [String: String] = [
        "XML101": """
        input.xml:1:53: error[XML101]: not well-formed XML: an end tag that does not match its \
        start tag (Opening and ending tag mismatch: FileInfo line 1 and Sie)
            help: Look at the place; if the file looks whole, report it to the maker of the \
        ledger system.
        """,
        "XML102": """
        input.xml:1: error[XML102]: the XML breaks off with 2 elements open
            help: Fetch the file again; compare its size with the original's.
        """,
        "XML103": """
        input.xml:2: error[XML103]: a document type declaration, which is refused unread
            help: Find out where the file comes from; if it is in order, remove the <!DOCTYPE \
        ...>.
        """,
        "XML104": """
        input.xml:1: error[XML104]: more than 3 elements inside one another
            help: Look at the file; if it is in order, raise `limits: depth` in the pipeline.
        """,
        "XML105": """
        input.xml:2: error[XML105]: a tag or comment that does not end within 64 bytes
            help: Look at the place; if it is in order, raise `limits: line_bytes` in the \
        pipeline.
        """,
        "XML106": """
        input.xml:3: error[XML106]: a value of more than 8 bytes
            help: Look at the place; if it is in order, raise `limits: field_bytes` in the \
        pipeline.
        """,
        "XML107": """
        input.xml:1: error[XML107]: the root element is <Faktura>
            help: Correct or leave out `format` in the pipeline.
        """,
        "XML108": """
        input.xml:2: error[XML108]: Element 'Export', attribute 'ar': 'i fjol' is not a valid \
        value of the atomic type 'xs:gYear'
            help: Report it to the maker of the ledger system; files are read whether they follow \
        a schema or not.
        """,
        "XML109": """
        schema.xsd: error[XML109]: the schema cannot be used: The XML document 'schema.xsd' is \
        not a schema document
            help: Fetch the schema again, with the files that it includes beside it.
        """,
        "XML110": """
        input.xml:10153: error[XML110]: more than 10000 names of elements, attributes and \
        namespaces
            help: Look at the file; an export in which codes are values instead of names can be \
        read.
        """,
        "XML151": """
        input.xml:1: warning[XML151]: the XML declaration is not the first thing in the file
            help: Nothing: it is passed over. Tell the maker of the program.
        """,
        "XML201": """
        input.xml:4:39: error[XML201]: "100,00 kr" is not an amount
            help: Correct the row in the ledger system and export again; XML writes amounts as \
        -1234.50.
        """,
        "XML202": """
        input.xml:3:51: error[XML202]: "31/1 2026" in journalDate is not a date or month
            help: Correct the voucher and export again; XML writes dates as 2026-01-31 and months \
        as 2026-01.
        """,
        "XML203": """
        input.xml:4: error[XML203]: the row has no konto
            help: Code the row in the ledger system and export again.
        """,
        "XML204": """
        input.xml:3: error[XML204]: verifikation A 1 does not balance: 10.00 kr
            help: Correct the voucher in the ledger system and export again.
        """,
        "XML205": """
        input.xml:2:43: error[XML205]: "2026-12" to "2026-01" is not a fiscal year
            help: Correct the fiscal years in the ledger system and export again.
        """,
        "XML206": """
        input.xml: error[XML206]: SIE 5 has no period balances
            help: Choose another `basis` or `scenario` for the source, or another content in the \
        export.
        """,
        "XML207": """
        input.xml:3:53: error[XML207]: a budget without month in a file without fiscal years
            help: Export again with fiscal years or with budgets per month.
        """,
        "XML208": """
        input.xml:3: error[XML208]: a second budget for the same fiscal year
            help: Export again with the one budget that counts.
        """,
        "XML209": """
        input.xml: error[XML209]: XML of no known kind, which the pipeline does not describe
            help: Describe the records in the pipeline: the path of a record and of its fields.
        """,
        "XML210": """
        input.xml: error[XML210]: the path "Datum" cannot be used
            help: Correct the path in the pipeline; two fields cannot have the same one.
        """,
        "XML211": """
        input.xml: error[XML211]: the description of the records has no belopp
            help: Add the path of the field in the pipeline.
        """,
        "XML212": """
        input.xml:2:72: error[XML212]: the record has a second belopp
            help: Correct the paths in the pipeline.
        """,
        "XML213": """
        input.xml:2:20: error[XML213]: "utgift" is neither intakt nor kostnad
            help: Correct the path, or export with these words.
        """,
        "XML214": """
        input.xml:2: error[XML214]: "X" with 100.00 does not tell debit from credit
            help: Correct the row and export again, or leave out `tecken` where amounts have \
        signs.
        """,
        "XML215": """
        input.xml:5: error[XML215]: account 5010 is broken down by dimension 1 and by dimension 6
            help: Leave all but one of the dimensions out of `dimensions`, or take the outcome \
        from vouchers.
        """,
        "XML216": """
        input.xml:2: error[XML216]: every credit has a minus
            help: Export credits without sign, or debit and credit as one amount, debit +, credit \
        −.
        """,
        "XML217": """
        input.xml:4:31: error[XML217]: the ledger is kept in "EUR", not in SEK
            help: Export the ledger in kronor; nothing is converted here.
        """,
        "XML218": """
        input.xml:5: error[XML218]: account 5010 has an amount for a month, and one for the whole \
        year 2026
            help: Export with amounts for months alone, or for whole years alone.
        """,
        "XML251": """
        input.xml:4:39: warning[XML251]: "100,00" has a decimal comma
            help: Nothing: it is read as a decimal comma. Tell the maker of the ledger system.
        """,
        "XML252": """
        input.xml:4:127: warning[XML252]: object 720 is the row's second of dimension 1 and is \
        not used
            help: Nothing if the first is the right one: it is used. Otherwise correct the row \
        and export again.
        """,
        "XML253": """
        input.xml:5: warning[XML253]: account 5010: the breakdown by dimension 6 is passed over \
        for that by 1+6
            help: Check that the breakdown used has the codes that the mapping needs; name others \
        in `dimensions`.
        """,
        "XML254": """
        input.xml:5: warning[XML254]: an earlier element gives an amount for account 5010 with \
        the same objects and time
            help: Check that the file does not hold the same amounts twice; all of them are \
        counted.
        """,
        "XML301": """
        input.xml: note[XML301]: the file holds no vouchers
            help: Nothing, if nothing was booked.
        """,
        "XML302": """
        input.xml: note[XML302]: no element matches the record's path
            help: Nothing, if nothing was booked; otherwise correct the path.
        """,
        "XML303": """
        input.xml: note[XML303]: 1 vouchers have rows on one side only
            help: None is needed; without balance accounts vouchers cannot be checked.
        """,
        "XML304": """
        input.se: note[XML304]: the source is sie4, not XML; the schema does not apply
            help: Nothing.
        """,
    ]
}
