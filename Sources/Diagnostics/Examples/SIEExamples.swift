/// How findings of the family SIE look; written from the gallery, do not edit.
enum SIEExamples {
    static let all: [String: String] = [
        "SIE101": """
        input.se:5:16: error[SIE101]: "hundra" is not an amount
            #TRANS 5010 {} hundra
                           ^
            help: Correct the row in the ledger system and export again; SIE writes amounts as \
        -1234.50.
        """,
        "SIE102": """
        input.se:3:10: error[SIE102]: "2026-02-30" is not a date or period
            #VER A 1 2026-02-30
                     ^
            help: Correct the voucher and export again; SIE writes dates as 20260131 and months \
        as 202601.
        """,
        "SIE103": """
        input.se:3: error[SIE103]: #TRANS outside a voucher
            #TRANS 5010 {} 100.00
            help: Export again; do not edit the file by hand.
        """,
        "SIE104": """
        input.se:5:14: error[SIE104]: the object list is not closed
            #TRANS 5010 {1 "710" 100.00
                         ^
            help: Export again, or correct the object's name in the ledger system.
        """,
        "SIE105": """
        input.se:6: error[SIE105]: verifikation A 1 is not closed
            help: Export again and compare the file's size.
        """,
        "SIE106": """
        input.se:2:9: error[SIE106]: "7" is not a SIE type
            #SIETYP 7
                    ^
            help: Export again as one of these types.
        """,
        "SIE107": """
        input.se:3: error[SIE107]: verifikation A 1412 does not balance: 100.00 kr
            #VER A 1412 20260131
            help: Correct the voucher in the ledger system and export again.
        """,
        "SIE108": """
        input.se:4: error[SIE108]: #KSUMMA says 1, the content gives 78635328
            #KSUMMA 1
            help: Export again and do not edit the file; if the program's sums are never right, \
        say `checksum: ignore`.
        """,
        "SIE109": """
        input.se:2: error[SIE109]: the file starts with #KSUMMA and ends without it
            help: Export or fetch the file again.
        """,
        "SIE110": """
        input.se:3: error[SIE110]: year index "0" has no #RAR
            help: Export again with all fiscal years included.
        """,
        "SIE111": """
        input.se: error[SIE111]: the file has no #PSALDO records
            help: Choose another basis in the pipeline, or another SIE type in the export.
        """,
        "SIE112": """
        input.se: error[SIE112]: #PSALDO has details for each of the dimensions 1, 6
            help: Name in `dimensions` only the one code part that the mapping needs, or export \
        rows with all their objects.
        """,
        "SIE113": """
        input.se:5: error[SIE113]: a carriage return stands inside the line
            #TRANS 5010 {} 100.00␍#TRANS 1930 {} -100.00
            help: Export again, or turn the line ends into CR LF or LF with an editor.
        """,
        "SIE114": """
        input.se:7003: error[SIE114]: the line holds zero bytes
            #PROSA ␀␀␀␀
            help: Fetch or export the file again.
        """,
        "SIE115": """
        input.se:3:8: error[SIE115]: the field is longer than 65536 bytes
            #PROSA \
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\
        xxxxxxxxxxxxx…
                   ^
            help: Look at the line; if it is in order, raise `limits: field_bytes` in the \
        pipeline.
        """,
        "SIE116": """
        input.se:3:9: error[SIE116]: the ledger is kept in "EUR", not in SEK
            #VALUTA EUR
                    ^
            help: Export the ledger in kronor; nothing is converted here.
        """,
        "SIE117": """
        input.se:6: error[SIE117]: account 5010 agrees with its year only if rows without objects \
        are totals, other accounts only if they are not
            help: Check the account in the ledger system, and export again; the file was put \
        together or changed.
        """,
        "SIE118": """
        input.se:5: error[SIE118]: the file stops within its last line, which has no line end: it \
        ends in "12", and the others have 2 decimals
            #RES 0 5010 12
            help: Transfer or export the file again, and compare its size.
        """,
        "SIE201": """
        input.se:5:33: warning[SIE201]: the quote is not closed
            #TRANS 5010 {} 100.00 20260131 "Hyra
                                            ^
            help: None is needed; the field ends with the line.
        """,
        "SIE202": """
        input.se:5:16: warning[SIE202]: the amount has a decimal comma (the first of 2 such lines)
            #TRANS 5010 {} 100,00
                           ^
            help: None is needed; the comma is read as the decimal mark.
        """,
        "SIE203": """
        input.se:5: note[SIE203]: the object list is missing (the first of 2 such lines)
            #TRANS 5010 100.00
            help: None is needed; the row is read as having no objects.
        """,
        "SIE204": """
        input.se:3: warning[SIE204]: the line does not start with a label
            januari till och med 31
            help: Check that the line carries no figures; it is passed over.
        """,
        "SIE205": """
        input.se:3: note[SIE205]: #ENHETSKOD is not a label of the specification
            #ENHETSKOD 7
            help: None is needed; point 7.1 tells readers to pass them over.
        """,
        "SIE206": """
        input.se:8: warning[SIE206]: the brace belongs to no voucher
            }
            help: None is needed; it is passed over.
        """,
        "SIE207": """
        input.se:5: warning[SIE207]: year index 0 stands with the month 2025-12, which lies in \
        another year
            help: None is needed; the month decides.
        """,
        "SIE208": """
        input.se:3: warning[SIE208]: the voucher series is missing
            #VER 1 20260131 Hyra
            help: None is needed; the fields are read as number, date, text.
        """,
        "SIE209": """
        input.se:4: warning[SIE209]: account and period are swapped
            #PSALDO 0 5010 202601 {} 100.00
            help: None is needed; the period is the one that is a month.
        """,
        "SIE210": """
        input.se:3:8: warning[SIE210]: account "DIFF" is not a number
            #KONTO DIFF "Differenser"
                   ^
            help: Check what is booked on it; the mapping needs a rule for it.
        """,
        "SIE211": """
        input.se:5: warning[SIE211]: a quote inside the field is not escaped
            #TRANS 5010 {} 100.00 20260131 "Hyra "Ekgården" januari"
            help: None is needed unless the text looks wrong; fields are told apart by the blanks \
        round them.
        """,
        "SIE212": """
        input.se: warning[SIE212]: #PSALDO has details for the dimensions 1, 6 each; only totals \
        are read
            help: None is needed for a look at the file.
        """,
        "SIE213": """
        input.se:1: note[SIE213]: #FLAGGA is 1
            #FLAGGA 1
            help: None is needed; nothing is imported twice, since a run replaces the month.
        """,
        "SIE214": """
        input.se:3:10: warning[SIE214]: the date 2026-01-31 has hyphens
            #VER A 1 2026-01-31
                     ^
            help: None is needed; the date cannot be misread.
        """,
        "SIE215": """
        input.se:3: warning[SIE215]: signs stand where letters should be
            #FNAMN "Brom”lla kommun, ink”p"
            help: Fetch the export without opening and saving it; codes and texts are left as \
        they stand.
        """,
        "SIE216": """
        input.se:3: warning[SIE216]: a replacement character (U+FFFD) stands in the text
            #FNAMN "Brom�lla"
            help: Fetch the export again from the ledger; what was lost cannot be restored, and a \
        code with it fits no rule.
        """,
        "SIE217": """
        input.se:5:14: warning[SIE217]: {1 710 6} is not made of pairs of dimension and object
            #TRANS 5010 {1 710 6} 100.00
                         ^
            help: Look at the line; whole pairs are read, what is left over at the end is not.
        """,
        "SIE218": """
        input.se:8: warning[SIE218]: the verifikation has the number of an earlier one in its \
        series and year
            help: Check that the file does not hold the same vouchers twice; all of them are \
        counted.
        """,
        "SIE219": """
        input.se:4: warning[SIE219]: the verifikation is dated 2016-01-31, outside every #RAR
            help: Check the dates; the rows count in the month that they are dated.
        """,
        "SIE220": """
        input.se:3:17: warning[SIE220]: 20270229 is no day; the year is taken to end on 2027-02-28
            #RAR 0 20260301 20270229
                            ^
            help: None is needed; the year is taken to end with the month.
        """,
        "SIE221": """
        input.se:3: warning[SIE221]: the fiscal year 2025-01-01 – 2026-12-31 is longer than 18 \
        months
            #RAR 0 20250101 20261231
            help: Check the years in the ledger system; amounts of this whole year are refused \
        (SRC112).
        """,
        "SIE222": """
        input.se:10: warning[SIE222]: #KSUMMA says 123456789, the content gives 2174545168
            #KSUMMA 123456789
            help: Leave `checksum: ignore` out of the pipeline as soon as the program writes \
        right sums.
        """,
        "SIE223": """
        input.se:5: warning[SIE223]: an earlier record gives a balance for the same account, \
        objects and time
            help: Check that the file does not hold the same balances twice; all of them are \
        counted.
        """,
        "SIE224": """
        input.se:4: warning[SIE224]: account 5010 has 30.00 kr without objects and 70.00 kr with \
        them
            help: Hold the sum of the account against the ledger system; better, export with #RES.
        """,
        "SIE225": """
        input.se:9: warning[SIE225]: #PSALDO of account 5020 come to 20.00 kr, #RES to 30.00 kr
            help: Hold the sum of the account against the ledger system, and export again.
        """,
        "SIE226": """
        input.se:5: warning[SIE226]: the last line has no line end, so that its amount "12" may \
        be cut off
            #RES 0 5010 12
            help: Hold the last account against the ledger system, or transfer the file again.
        """,
        "SIE301": """
        input.se: note[SIE301]: no vouchers
            help: None if that is so; else choose `basis: periodsaldon` or `arssaldon`.
        """,
        "SIE302": """
        input.se: note[SIE302]: #PSALDO rows are read as totals with details
            help: None is needed; what the details leave is booked without objects.
        """,
        "SIE303": """
        input.se: note[SIE303]: #PSALDO rows are read as a partition: every row counts
            help: None is needed.
        """,
        "SIE304": """
        input.se:5: note[SIE304]: the line holds control characters
            #TRANS 5010 {} 100.00 "" "Hyra␇"
            help: None is needed; the characters stay in the text.
        """,
        "SIE305": """
        input.se:3: note[SIE305]: #IB of year 0 sums to 10.00 kr
            help: None is needed; balance accounts stand outside the outcome.
        """,
        "SIE306": """
        input.se: note[SIE306]: #PSALDO rows with objects are passed over in type 2
            help: None is needed; export type 3 if the code parts matter.
        """,
    ]
}
