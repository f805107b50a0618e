/// How findings of the family SRC look; written from the gallery, do not edit.
enum SourceExamples {
    static let all: [String: String] = [
        "SRC101": """
        pipeline.yaml:5:5: error[SRC101]: no file matches export-*.se
            help: Check that the export job has run, and compare the path with the folder's \
        content.
        """,
        "SRC102": """
        input.se.gz: byte 28: error[SRC102]: the compressed data breaks off here
            help: Fetch the file again; compare its size with the original's.
        """,
        "SRC103": """
        input.se.gz: byte 347: error[SRC103]: the file expands to more than 2 times its size
            help: If the file is in order, raise `limits: expansion_ratio` in the pipeline.
        """,
        "SRC104": """
        input.se: error[SRC104]: not a ledger export: it is an HTML page: an error message, or a \
        report for the browser saved under the export's name
            help: Open the file and look; SIE starts with #FLAGGA, XML with <, and CSV with a \
        header line.
        """,
        "SRC105": """
        input.se:7: error[SRC105]: more than 1 distinct konteringar
            help: Correct the columns or dimensions, or raise `limits: codings` in the pipeline.
        """,
        "SRC106": """
        input.se:3: error[SRC106]: the line is longer than 12 bytes
            help: Look at the line; if it is in order, raise `limits: line_bytes` in the pipeline.
        """,
        "SRC107": """
        input.se: error[SRC107]: the file is empty
            help: Run the export again.
        """,
        "SRC108": """
        input.se: error[SRC108]: the amounts sum to more than 92 thousand billion kronor
            help: Check which column holds the amounts.
        """,
        "SRC109": """
        input.se:3: error[SRC109]: the voucher is longer than 1048576 bytes
            help: Look at the voucher; if it is in order, raise `limits: voucher_bytes` in the \
        pipeline.
        """,
        "SRC110": """
        input.csv:2:24: error[SRC110]: the field is longer than 12 bytes
            help: Look at the field; if it is in order, raise `limits: field_bytes` in the \
        pipeline.
        """,
        "SRC111": """
        export.se: error[SRC111]: the file is the same as export (1).se, byte for byte
            help: Remove one of the files; their amounts would count twice.
        """,
        "SRC112": """
        input.se:4: error[SRC112]: the fiscal year 2026-07 – 2027-06 lies in two of the \
        pipeline's, which start in month 1
            help: Correct `fiscal_year_starts` in the pipeline, or read figures that have months, \
        as vouchers have.
        """,
        "SRC113": """
        bokslut-2026.se: error[SRC113]: outcome of Exempelby kommun in 2025 is in \
        bokslut-2025.se, too, and would count twice
            help: Leave one of the files out, or say `part_of_ledger: true` where no amount is in \
        both of them.
        """,
        "SRC114": """
        huvudbok-2.se:6: error[SRC114]: a voucher is in huvudbok-1.se, too: A 2 of 2026-01-02 \
        (line 11 there)
            help: Leave one of the files out, or export without overlap. Where both really count, \
        say `duplicates: allow` on the source.
        """,
        "SRC115": """
        bidrag-2.csv:2: error[SRC115]: all rows of 2026-01-05 are in bidrag-1.csv, too (line 2 \
        there)
            help: Leave one of the files out, or export without overlap. Where both really count, \
        say `duplicates: allow` on the source.
        """,
        "SRC116": """
        huvudbok.se:16: error[SRC116]: a voucher stands twice, with the same rows: A 1 of \
        2026-01-01 (line 6 has it, too)
            help: Export again. Where they really count twice, say `duplicates: allow` on the \
        source.
        """,
        "SRC117": """
        bidrag.csv:4: error[SRC117]: the rows of the table come again: this one stands on line 2, \
        too
            help: Export again. Where the rows really count twice, say `duplicates: allow` on the \
        source.
        """,
        "SRC118": """
        bidrag.csv:6: warning[SRC118]: the rows from line 3 on come again here, in their order
            help: Compare the two blocks, and remove one of them if it is too much.
        """,
        "SRC119": """
        budget-2.csv:2: error[SRC119]: the budget of this row is given by budget-1.csv:2, too
            help: Keep one of them. Where both really add up, put them into one row, or say \
        `duplicates: allow` on the source.
        """,
        "SRC120": """
        bidrag-2.csv:2: error[SRC120]: 3 rows are in bidrag-1.csv, too: this one is on line 2 \
        there
            help: Leave one of the files out, or export without overlap. Where both really count, \
        say `duplicates: allow` on the source.
        """,
        "SRC121": """
        pipeline.yaml:5:5: warning[SRC121]: a-*.csv finds 1 file, and found 2 in the run before; \
        gone: a-2.csv
            help: Look for the files that are named; if they are gone on purpose, nothing.
        """,
        "SRC122": """
        pipeline.yaml:5:5: error[SRC122]: the newest file, a.csv, is 48 hours old; it may be 36
            help: Look at the export job; or raise `max_age_hours`.
        """,
        "SRC123": """
        a.csv:3: warning[SRC123]: 1 row is dated where no outcome can be, the first on 2026-11, \
        after today, 2026-03-13; no month is published for it
            help: Correct the date in the ledger; the rows are counted in the month that they are \
        dated in.
        """,
        "SRC124": """
        a-1.csv: warning[SRC124]: the file has no rows, and had 7 in the run before
            help: Export again; if there is nothing to export any more, nothing.
        """,
        "SRC125": """
        pipeline.yaml:5:5: warning[SRC125]: a.csv has outcome from 2026-02 on, and had it from \
        2026-01 on in the run before
            help: Deliver the months again; if they are gone on purpose, nothing.
        """,
        "SRC126": """
        pipeline.yaml:6:5: warning[SRC126]: bokslut-2025.csv has outcome to 2025-11, and had it \
        to 2025-12 in the run before
            help: Deliver the year again, to its end.
        """,
        "SRC127": """
        a.csv:13: warning[SRC127]: 1 row is of 2016, which no table shows
            help: Correct the date in the ledger, or remove rows of other years from the file.
        """,
        "SRC130": """
        pipeline.yaml:5:5: note[SRC130]: passed over export-02.se.part, ~$export.xlsx: lock \
        files, or downloads that have not ended
            help: Nothing, if the export itself is there; a path without pattern reads also a \
        file with such a name.
        """,
    ]
}
