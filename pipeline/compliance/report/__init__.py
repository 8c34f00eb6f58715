"""The outcome of a check: its tables, the workbook, the picture of the chain, a reviewer's decisions, letters.

tables, rows        the tables and how they are filled; outcome: all of them, and how they are written
workbook            compliance.xlsx: summary and overview are its first sheets, review reads its decisions back; sheets: made to be printed
letters, office     what an office sends after a check, and in which form; actions: what is to be done about a verdict
assignment          the duties that a plan gives to a unit
"""
