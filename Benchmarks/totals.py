"""Rows and sums of normalized CSV files: totals.py GLOB prints period, verksamhet, slag, rows and report amount.

A process of its own, because what it takes of memory would count as the peak of whatever is started after it.
"""
import sys

import duckdb

query = f"""SELECT period, coalesce(verksamhet, ''), coalesce(slag, ''), count(*), -sum(CAST(belopp AS DECIMAL(18, 2)))
    FROM read_csv('{sys.argv[1]}', header = true, all_varchar = true, quote = '"', escape = '"',
        hive_partitioning = false) GROUP BY ALL"""
for row in duckdb.sql(query).fetchall():
    print(*row, sep=",")
