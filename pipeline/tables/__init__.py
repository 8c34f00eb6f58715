"""The tables of a run.

schema    every column, declared once: name, kind, headings, meaning
rows      from one plan's facts to its rows; frames: the tables as DataFrames
emit      writes them as csv, parquet, jsonl, xlsx, duckdb; calendar: deadlines as iCalendar
"""
