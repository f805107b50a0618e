/// How findings of the family AGG look; written from the gallery, do not edit.
enum AggregationExamples {
    static let all: [String: String] = [
        "AGG101": """
        input2.csv: error[AGG101]: the amounts add up to more than a sum can hold
            help: Look for amounts without a decimal mark or with codes in the amount column.
        """,
        "AGG102": """
        pipeline.yaml: error[AGG102]: no source has utfall in any month
            help: Check that the sources hold vouchers or period balances, or name the period.
        """,
        "AGG201": """
        budget.csv: error[AGG201]: no budget for 2026, only for 2025
            help: Load the budget of the year, or run for a period that the budget covers.
        """,
        "AGG202": """
        prognos.csv: error[AGG202]: no prognos for 2026, only for 2025
            help: Load the forecast of the year, or run for a period that the forecast covers.
        """,
        "AGG301": """
        budget.csv: warning[AGG301]: rows of slag kostnad sum to 100.00 kr; costs are negative in \
        report terms
            help: Turn the sign of the cost rows.
        """,
        "AGG302": """
        pipeline.yaml: warning[AGG302]: no source has utfall in 2026-03; the latest month is \
        2026-02
            help: Check that the export of the month has arrived, and run again.
        """,
        "AGG303": """
        pipeline.yaml:6:5: warning[AGG303]: a.csv has outcome to 2026-02; 2026-02 waits for: \
        b.csv (to 2026-01)
            help: Nothing, if the source is delivered later; else say `may_lack_month: true` on \
        it.
        """,
        "AGG304": """
        pipeline.yaml:5:5: error[AGG304]: a.csv has outcome to 2026-01 alone, but 2026-02 is \
        published
            help: deliver it again; or run with `--period 2026-01`, say `may_lack_month: true` on \
        it, or, when 2026-02 was published by mistake, remove the link of that name and `latest`
        """,
        "AGG305": """
        pipeline.yaml:7:5: error[AGG305]: b.csv has no outcome of 2026-02, the last month that it \
        has is 2026-01
            help: Deliver the export of the month, or say `may_lack_month: true` on a source that \
        may lack it.
        """,
        "AGG306": """
        pipeline.yaml:6:5: warning[AGG306]: b.csv has amounts of 2025 alone; no month of 2026 \
        waits for it
            help: if it is there to be compared with, name the year in its path or say \
        `may_lack_month: true`
        """,
        "AGG307": """
        pipeline.yaml:5:5: error[AGG307]: a.csv has no amounts of 2025 any more, which the run \
        before compared with
            help: Export both years again, or add a source that has the year before.
        """,
        "AGG308": """
        pipeline.yaml: warning[AGG308]: table drift compares with 2025, but no source has utfall \
        of that year
            help: Add a source with the year before, or remove the column.
        """,
        "AGG309": """
        pipeline.yaml:6:5: error[AGG309]: b.csv has amounts of 2025 alone; the run before had \
        those of 2026 from it
            help: Deliver the export of this fiscal year.
        """,
        "AGG311": """
        pipeline.yaml:5:5: warning[AGG311]: a.csv has no outcome in 2026-02, but before and after
            help: Look whether a file is missing; say `may_lack_month: true` on a source that is \
        not booked monthly.
        """,
        "AGG312": """
        pipeline.yaml:5:5: note[AGG312]: a.csv has no outcome in 2026-02, but before and after
            help: Nothing, if that is meant.
        """,
        "AGG313": """
        pipeline.yaml:6:5: note[AGG313]: b.csv has no outcome of 2026-02, the last month that it \
        has is 2026-01, which `may_lack_month` allows
            help: Nothing, if that is meant.
        """,
        "AGG314": """
        pipeline.yaml: warning[AGG314]: 2026-01 is behind its sources: utfall ifo -90.00 -> \
        -100.00
            help: run `utfall run . --period 2026-01`
        """,
        "AGG315": """
        pipeline.yaml:6:5: warning[AGG315]: a.csv has a new fiscal year alone, which waits for: \
        b.csv (to 2025-12); 2025-12 stays
            help: Nothing, if the source is delivered later; what is published stays until then.
        """,
        "AGG316": """
        pipeline.yaml:6:5: error[AGG316]: b.csv has no outcome in any month
            help: Deliver the export again, or say `may_lack_month: true` on a source that may \
        lack the month.
        """,
        "AGG317": """
        pipeline.yaml:6:5: warning[AGG317]: 2026-02 waits for budget-2026-02.csv, which is not \
        there; the run is for 2026-01
            help: Nothing, if the file comes later; else deliver it, or correct the path.
        """,
    ]
}
