/// How findings of the family CFG look; written from the gallery, do not edit.
enum ConfigurationExamples {
    static let all: [String: String] = [
        "CFG101": """
        pipelines: error[CFG101]: no pipeline here
            help: name a folder that holds pipeline.yaml, or the YAML file itself
        """,
        "CFG102": """
        pipeline.yaml:3:15: error[CFG102]: this byte is not UTF-8
            help: save the file again as UTF-8
        """,
        "CFG103": """
        pipeline.yaml:3:22: error[CFG103]: this is not YAML: mapping values are not allowed in \
        this context
            title: Socialnämnden: utfall
                                ^
            help: Indent with spaces, and quote values that hold `: ` or ` #` or begin with one \
        of `{ [ & * ! % @`.
        """,
        "CFG104": """
        pipeline.yaml:2:1: error[CFG104]: the key `name` is given more than once in this block
            name: social
            ^
            help: keep one of them; this is the first
        """,
        "CFG105": """
        pipeline.yaml: error[CFG105]: the configuration has more than 100000 values, aliases \
        written out
            help: Name the right file, or write the repeated parts out.
        """,
        "CFG111": """
        pipeline.yaml:3:1: error[CFG111]: a pipeline has no key `titel`
            titel: Socialnämnden
            ^
            help: did you mean `title`?
        """,
        "CFG112": """
        pipeline.yaml:1:1: error[CFG112]: a pipeline needs the key `title`
            version: 1
            ^
            help: add `title: …`
        """,
        "CFG113": """
        pipeline.yaml:1:10: error[CFG113]: expected a whole number, found `one`
            version: one
                     ^
            help: Write the kind of value that the message names; numbers take no quotes.
        """,
        "CFG114": """
        pipeline.yaml:12:11: error[CFG114]: `mkr` is not possible here
                unit: mkr
                      ^
            help: did you mean `kr`?
        """,
        "CFG115": """
        pipeline.yaml:13:15: error[CFG115]: 9 is out of range: 0 to 4
                decimals: 9
                          ^
            help: Use a number in the range that the message names.
        """,
        "CFG116": """
        pipeline.yaml:2:7: error[CFG116]: `Social` is not an id: use only a-z 0-9 -
            name: Social
                  ^
            help: write `social`
        """,
        "CFG117": """
        pipeline.yaml:16:9: error[CFG117]: the column id `utfall` is already used
                  - {id: utfall, title: Helår, scenario: utfall, span: helar}
                    ^
            help: the first is on line 15
        """,
        "CFG118": """
        pipeline.yaml:16:35: error[CFG118]: `formats` is empty
            output: {directory: out, formats: []}
                                              ^
            help: add at least one entry
        """,
        "CFG121": """
        pipeline.yaml:5:12: error[CFG121]: the environment variable LEDGERS is not set
              - {path: "${LEDGERS}/input.se", scenario: utfall}
                       ^
            help: set LEDGERS where the program is started
        """,
        "CFG122": """
        pipeline.yaml:5:12: error[CFG122]: there is no variable `{month}`
              - {path: "{month}.se", scenario: utfall}
                       ^
            help: possible variables: ${NAME}, {period}, {year}
        """,
        "CFG123": """
        pipeline.yaml:5:12: error[CFG123]: `period: latest` is found in the utfall sources, so \
        their paths cannot depend on it
              - {path: "{year}.se", scenario: utfall}
                       ^
            help: use `*` in the path, or fix the period
        """,
        "CFG131": """
        pipeline.yaml:1:10: error[CFG131]: version 2 is not known; this program reads 1
            version: 2
                     ^
            help: Write `version: 1`, and keys as this version documents them.
        """,
        "CFG132": """
        pipeline.yaml:6:5: error[CFG132]: input.se already feeds another basis on line 5; both \
        tell the same money
              - {path: input.se, scenario: utfall, basis: periodsaldon}
                ^
            help: keep one of the two entries
        """,
        "CFG133": """
        pipeline.yaml:5:54: error[CFG133]: `columns` is for CSV, XLSX and XML sources, and this \
        one is sie4
              - {path: input.se, scenario: utfall, format: sie4, columns: {konto: Konto}}
                                                                 ^
            help: remove `columns`, or correct what the source is said to be
        """,
        "CFG134": """
        pipeline.yaml:16:51: error[CFG134]: there is no column `budget`
                  - {id: avvikelse, title: Avvikelse, minus: [budget, utfall]}
                                                              ^
            help: Refer to columns of amounts that stand before the formula.
        """,
        "CFG135": """
        pipeline.yaml:15:9: error[CFG135]: the column says not what it shows
                  - {id: utfall, title: Utfall}
                    ^
            help: give `scenario` and `span`, or `minus: [a, b]`, or `percent: [a, b]`
        """,
        "CFG136": """
        pipeline.yaml:9:9: error[CFG136]: `konton` is the name of a dataset
              - id: konton
                    ^
            help: choose another id
        """,
        "CFG137": """
        pipeline.yaml:7:53: error[CFG137]: a curve has twelve weights, one a month; this has 2
            periodisation: {curves: [{verksamhet: ifo, weights: [1, 2]}]}
                                                                ^
            help: give twelve whole numbers, from the first month of the fiscal year
        """,
        "CFG141": """
        pipeline.yaml: error[CFG141]: there is no file regler.csv
            help: Correct the path, or put the file there.
        """,
        "CFG142": """
        pipeline.yaml: error[CFG142]: table drift: the register has no "skola"
            help: Use an id of the register.
        """,
        "CFG161": """
        pipeline.yaml:17:12: error[CFG161]: there is no code `SIE288`
            severity: {SIE288: error}
                       ^
            help: did you mean `SIE208`?
        """,
        "CFG162": """
        pipeline.yaml:17:20: error[CFG162]: MAP101 is an error on which sums depend, and cannot \
        be made a warning
            severity: {MAP101: warning}
                               ^
            help: remove `MAP101` from `severity`; what it tells of has to be mended: A kontering \
        has no verksamhet
        """,
    ]
}
