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
    ]
}
