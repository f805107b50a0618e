"""The mapping rules of a pipeline as rows of intervals, so that a database can join konteringar with them.

A cell is a prefix, a range, a code or alternatives of those. All are intervals over the first n characters of a code
whose length has bounds; a rule with alternatives in several cells becomes one row for each combination.
"""
import csv
import itertools

PARTS = ("konto", "ansvar", "vht", "projekt", "motpart")
ANY_LENGTH = 99


def _interval(text):
    """(low, high, characters compared, longest code)"""
    if text.endswith("*"):
        return text[:-1], text[:-1], len(text) - 1, ANY_LENGTH
    if "-" in text:
        low, high = text.split("-")
        return low, high, len(low), ANY_LENGTH
    return text, text, len(text), len(text) if text else ANY_LENGTH


def rows(path):
    """Rows of (number of the rule, four values for each part, verksamhet, slag); the lowest number wins."""
    with open(path, newline="", encoding="utf-8") as file:
        for number, rule in enumerate(csv.DictReader(file, delimiter=";")):
            cells = [[_interval(text) for text in (rule[part] or "").split("|")] for part in PARTS]
            for cell in itertools.product(*cells):
                yield (number, *itertools.chain(*cell), rule["verksamhet"], rule["slag"] or "")


def columns():
    """The names of what rows() gives."""
    names = [f"{part}_{field}" for part in PARTS for field in ("low", "high", "count", "longest")]
    return ["number", *names, "verksamhet", "slag"]
