/// How findings of the family PUB look; written from the gallery, do not edit.
enum PublishingExamples {
    static let all: [String: String] = [
        "PUB101": """
        mapping.csv/out: error[PUB101]: nothing was published: cannot create directory \
        mapping.csv/out: Not a directory
            help: Mend what the message names and run again; what was published before is \
        untouched.
        """,
        "PUB102": """
        out: error[PUB102]: another run holds the lock of this output folder
            help: run again when it has ended
        """,
        "PUB103": """
        out: error[PUB103]: what is published here is of the pipeline skola, and would be replaced
            help: Give each pipeline an output folder of its own; after a change of `name`, move \
        the old one away.
        """,
        "PUB104": """
        out: error[PUB104]: 2026-01 is published, but cannot rename to out/latest: Operation not \
        permitted
            help: Mend what the message names and run again, which sets `latest` right; the month \
        itself is done.
        """,
        "PUB105": """
        out: error[PUB105]: nothing was published: drift.csv has been removed or changed while \
        the run was written
            help: Run again, alone; what was published before is untouched.
        """,
        "PUB106": """
        out: error[PUB106]: latest does not name the newest month: cannot rename to out/latest: \
        Operation not permitted
            help: Mend what the message names, or remove `latest`, and run again; the months are \
        untouched.
        """,
    ]
}
