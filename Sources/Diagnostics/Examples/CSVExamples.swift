/// How findings of the family CSV look; written from the gallery, do not edit.
enum CSVExamples {
    static let all: [String: String] = [
        "CSV101": """
        input.csv:1: error[CSV101]: no column "belopp"; the header has "Datum", "Konto"
            Datum;Konto
            help: Add the column, or name it under `columns` in the pipeline; text without \
        delimiters needs `widths`.
        """,
        "CSV102": """
        input.csv:2:24: error[CSV102]: the quoted field is not closed
            2026-01-31;5010;100,00;"Hyra
                                   ^
            help: Correct the text in the ledger system, or export with quotes doubled.
        """,
        "CSV103": """
        input.csv:2:30: error[CSV103]: text follows the closing quote
            2026-01-31;5010;100,00;"Hyra" januari
                                         ^
            help: Correct the text in the ledger system, or export with quotes doubled.
        """,
        "CSV104": """
        input.csv:2: error[CSV104]: the row has 6 fields, the header 4
            2026-01-31;5010;100,00;Hyra;el;vatten
            help: Export with quotes round texts, and compare the file's size.
        """,
        "CSV105": """
        input.csv:2:17: error[CSV105]: "hundra" is not an amount
            2026-01-31;5010;hundra
                            ^
            help: Correct the cell, or leave the row out of the export.
        """,
        "CSV106": """
        input.csv:2:17: error[CSV106]: "1,234" could be thousands or decimals
            2026-01-31;5010;1,234
                            ^
            help: Say `decimal: ','` or `decimal: '.'` on the source in the pipeline.
        """,
        "CSV107": """
        input.csv:3:17: error[CSV107]: "100.50" has another decimal mark than the rows before
            2026-01-31;5010;100.50
                            ^
            help: Export again from one program.
        """,
        "CSV108": """
        input.csv:2:1: error[CSV108]: "31 jan" is not a date or period
            31 jan;5010;100,00
            ^
            help: Write dates as 2026-01-31 and periods as 2026-01 or 2026.
        """,
        "CSV109": """
        input.csv:2: error[CSV109]: verifikation 1 does not balance: 10.00 kr
            help: Correct the voucher, or export again with vouchers in order or without their \
        numbers.
        """,
        "CSV110": """
        input.csv:2:12: error[CSV110]: the row has no konto
            2026-01-31;;100,00
                       ^
            help: Leave such rows out of the export.
        """,
        "CSV111": """
        input.csv:2:13: error[CSV111]: "netto" is neither intakt nor kostnad
            2026-01;ifo;netto;100,00
                        ^
            help: Write intakt or kostnad.
        """,
        "CSV112": """
        input.csv:1: error[CSV112]: two columns are called "belopp"
            Datum;Konto;Belopp;Belopp
            help: Leave one of them out of the export.
        """,
        "CSV113": """
        input.csv:2:17: error[CSV113]: the quote that opens here has swallowed 2 rows
            2026-01-02;5010;"Lön;1,00
                            ^
            help: Correct the text in the ledger system, or export with quotes doubled.
        """,
        "CSV114": """
        input.csv:4: error[CSV114]: the sum "Summa" does not agree; the amounts sum to 3.00 kr
            ;;Summa;4,00
            help: Export again; leave rounded sums out of the export.
        """,
        "CSV115": """
        input.csv:2:6: error[CSV115]: the month has no year
            5010;1,00;2,00
                 ^
            help: Say `year: 2026` on the source in the pipeline, or add a column År.
        """,
        "CSV116": """
        input.csv:1: error[CSV116]: day and month cannot be told apart in any of the first rows
            Datum;Konto;Belopp
            help: Say `date_format: dd.MM.yyyy`, or how the dates are written, on the source in \
        the pipeline.
        """,
        "CSV117": """
        input.csv:2:23: error[CSV117]: "K" beside "-1,00" does not tell debit or credit
            2026-01-02;5010;-1,00;K
                                  ^
            help: Write D or K, or + or -, beside an amount without sign.
        """,
        "CSV118": """
        input.xlsx: error[CSV118]: the workbook cannot be read: its part xl/workbook.xml is \
        missing
            help: Open the workbook, correct it, and save it anew as .xlsx without password.
        """,
        "CSV119": """
        input.csv:2:1: error[CSV119]: "30 Intäkter" may be an account or a group of accounts
            30 Intäkter;2026-01-02;-3,00
            ^
            help: Leave the rows of groups and sums out of the export, and begin no text of its \
        first column with *.
        """,
        "CSV120": """
        input.csv:1: error[CSV120]: "Budget 2026, tkr" names a unit, and the pipeline does not \
        say which one is meant
            help: Say `unit: tkr` or `unit: mnkr` on the source; if the amounts are in kronor \
        after all, correct the heading.
        """,
        "CSV121": """
        input.csv:3:18: error[CSV121]: every credit has a minus
            2026-01-31;3010;;-400,00
                             ^
            help: Export credits without sign, or debit and credit as one amount, debit +, credit \
        −.
        """,
        "CSV122": """
        input.csv:2:17: error[CSV122]: the code "�1" is not in utf-8
            2026-01-31;5010;�1;100,00
                            ^
            help: Correct `encoding` on the source or leave it out, and export again if that does \
        not help.
        """,
        "CSV123": """
        input.csv:3:17: error[CSV123]: the file stops within its last line, which has no line \
        end: it ends in "12", and the others have 2 decimals
            2026-02-01;4010;12
                            ^
            help: Transfer or export the file again, and compare its size.
        """,
        "CSV124": """
        input.csv:1: error[CSV124]: "Belopp kr" names another unit than `unit: tkr`
            Konto;Period;Belopp kr
            help: Correct `unit` on the source, or the heading; amounts would be a thousand times \
        too large or small.
        """,
        "CSV201": """
        input.xlsx: warning[CSV201]: of the workbook's sheets only Budget is read, not Tillägg
            help: Say `sheet: NAME` on the source in the pipeline; a source reads one sheet.
        """,
        "CSV202": """
        input.csv:1: warning[CSV202]: no column for 2026-03
            Konto;jan 2026;feb 2026;mrs 2026;apr 2026
            help: Look at the header; a column whose heading is no month is not read.
        """,
        "CSV203": """
        input.csv:2:12: warning[CSV203]: account "="5010"" is not a number
            2026-01-31;="5010";100,00
                       ^
            help: Look at the row; the account is taken as it stands, and a heading's amount \
        would count twice.
        """,
        "CSV204": """
        input.csv:3:17: warning[CSV204]: the last line has no line end, so that its amount "12" \
        may be cut off
            2026-02-01;4010;12
                            ^
            help: Compare the sum with the ledger's; have the export end its last line, or write \
        two decimals always.
        """,
        "CSV301": """
        input.csv: note[CSV301]: no rows below the header
            help: None if that is so.
        """,
        "CSV302": """
        input.csv: note[CSV302]: 1 vouchers have rows on one side only
            help: None is needed; without balance accounts vouchers cannot be checked.
        """,
        "CSV303": """
        input.csv:4: note[CSV303]: 3 lines before the header are left out
            help: None is needed, if the header is the right one.
        """,
        "CSV304": """
        input.csv: note[CSV304]: left out: 1 sum row
            help: None is needed; sums have been checked where they show an amount.
        """,
    ]
}
