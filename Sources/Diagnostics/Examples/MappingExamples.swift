/// How findings of the family MAP look; written from the gallery, do not edit.
enum MappingExamples {
    static let all: [String: String] = [
        "MAP101": """
        input.se:6: error[MAP101]: no rule maps konto 5010 (1 row, 100.00 kr)
            help: add a rule to the mapping table: `5010;VERKSAMHET` (konto;verksamhet)
        """,
        "MAP102": """
        input.se:5: error[MAP102]: class 8 needs a rule that says slag: konto 8410 (1 row, 100.00 \
        kr)
            help: give the rule on line 2 of the mapping table slag intakt or kostnad
        """,
        "MAP103": """
        budget.csv:2: error[MAP103]: no verksamhet has the id 'ifa' (1 row, 100.00 kr)
            help: did you mean 'ifo'?
        """,
        "MAP201": """
        mapping.csv:2:1: error[MAP201]: the quote that opens here is never closed
            "5010;ifo
            ^
            help: Close the quote, or remove it.
        """,
        "MAP202": """
        mapping.csv:2:5: error[MAP202]: text follows the closing quote
            "50"10;ifo
                ^
            help: Double the quotes inside the cell, or add the delimiter.
        """,
        "MAP203": """
        mapping.csv:1: error[MAP203]: no header
            help: the first line names the columns, such as \
        konto;ansvar;vht;aktivitet;projekt;motpart;objekt;verksamhet;slag;giltig_fran;giltig_till;\
        kommentar
        """,
        "MAP204": """
        mapping.csv:1:1: error[MAP204]: unknown column 'konton'
            konton;verksamhet
            ^
            help: did you mean 'konto'?
        """,
        "MAP205": """
        mapping.csv:1:7: error[MAP205]: column 'konto' stands twice
            konto;konto;verksamhet
                  ^
            help: Remove one of them; several codes for one part go in one cell as alternatives, \
        510|520.
        """,
        "MAP206": """
        mapping.csv:1: error[MAP206]: no column 'verksamhet'
            konto;slag
            help: Add the column to the header.
        """,
        "MAP207": """
        mapping.csv:2: error[MAP207]: 3 cells, but the header has 2
            5010;ifo;hyra
            help: Give the row one cell for each column of the header.
        """,
        "MAP208": """
        mapping.csv:2:6: error[MAP208]: bytes that are not UTF-8
            ;ifo;H�r och d�r
                 ^
            help: Save the file as CSV UTF-8.
        """,
        "MAP301": """
        mapping.csv:2:6: error[MAP301]: the rule says no verksamhet
            5010;
                 ^
            help: Say which verksamhet the amounts belong to, or remove the rule.
        """,
        "MAP302": """
        mapping.csv:2:2: error[MAP302]: no verksamhet has the id 'ifa'
            ;ifa
             ^
            help: did you mean 'ifo'?
        """,
        "MAP303": """
        mapping.csv:2:1: error[MAP303]: '5*10' is no code, prefix or range
            5*10;ifo
            ^
            help: Write the cell in one of those ways; the hyphen of a range is the one of the \
        keyboard.
        """,
        "MAP304": """
        mapping.csv:2:1: error[MAP304]: the bounds of '500-5099' differ in length
            500-5099;ifo
            ^
            help: Give both bounds the same number of characters, 5100-5199; longer codes fall \
        into the range too.
        """,
        "MAP305": """
        mapping.csv:2:1: error[MAP305]: the range '5099-5000' ends before it starts
            5099-5000;ifo
            ^
            help: Write the lower bound first.
        """,
        "MAP306": """
        mapping.csv:2:5: error[MAP306]: '1 januari' is no date such as 2026-02-28, 2026-02 or 2026
            ifo;1 januari
                ^
            help: Write the date so; spreadsheets may have rewritten it.
        """,
        "MAP307": """
        mapping.csv:2:5: error[MAP307]: valid from 2026-07, which is after 2026-06
            ifo;2026-07;2026-06
                ^
            help: Correct the dates; both days are within the validity.
        """,
        "MAP308": """
        mapping.csv:2:6: error[MAP308]: slag is intakt or kostnad, not 'utgift'
            ;ifo;utgift
                 ^
            help: Write intakt or kostnad, or leave the cell empty.
        """,
        "MAP309": """
        mapping.csv:3: warning[MAP309]: the rule never matches: the rule on line 2 takes all of it
            5010;ifo
            help: Move the rule above the earlier one, or remove it.
        """,
        "MAP310": """
        mapping.csv:3: warning[MAP310]: the rule on line 2 has the same codes and wins where both \
        are valid
            5*;ifo;intakt;2026-01;
            help: End the earlier rule the day before the later one starts.
        """,
        "MAP311": """
        mapping.csv:2: warning[MAP311]: '1930' are balance accounts, which are outside the outcome
            1930;ifo
            help: Remove the rule.
        """,
        "MAP312": """
        mapping.csv:2:1: warning[MAP312]: the rule takes nothing: no row has vht 805, but 0805 is \
        there (1 row, 100.00 kr), which the rule on line 4 takes
            805;ifo
            ^
            help: write 0805 in column vht of line 2; give the column the format text, so that a \
        spreadsheet leaves zeros alone
        """,
        "MAP313": """
        mapping.csv:2:1: error[MAP313]: column vht has lost its leading zeros on 2 lines: 805 for \
        0805 on line 2, 810 for 0810 on line 3 (2 rows, 150.00 kr fall to other rules)
            805;ifo
            ^
            help: write the codes with their zeros, 0805 on line 2
        """,
        "MAP401": """
        verksamheter.csv:2:1: error[MAP401]: the verksamhet has no id
            ;Skola
            ^
            help: Give the verksamhet an id that the mapping table and the budget can name.
        """,
        "MAP402": """
        verksamheter.csv:3:1: error[MAP402]: the id 'ifo' stands on line 2 already
            ifo;Individ- och familjeomsorg
            ^
            help: Give each verksamhet an id of its own.
        """,
        "MAP403": """
        verksamheter.csv:2:9: error[MAP403]: no verksamhet has the id 'socail'
            ifo;IFO;socail
                    ^
            help: did you mean 'social'?
        """,
        "MAP404": """
        verksamheter.csv:2:9: error[MAP404]: 'ifo' lies under itself
            ifo;IFO;familj
                    ^
            help: Let one of the rows lie at the top, with an empty overordnad.
        """,
        "MAP405": """
        verksamheter.csv:3:1: error[MAP405]: the id 'total' is reserved for a row of the tables
            total;Alla
            ^
            help: Choose another id.
        """,
        "MAP406": """
        verksamheter.csv: error[MAP406]: the register has no verksamheter
            help: Add a row for each verksamhet of the report.
        """,
    ]
}
