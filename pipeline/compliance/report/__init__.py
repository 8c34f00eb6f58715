"""The outcome of a check: its tables, the workbook, the picture of the chain, a reviewer's decisions."""
