"""What stands behind the review page, without any page: pure functions over a run's tables, and the journal of decisions.

records  the facts of a plan as records with an id; which fields of them a person may correct
doubts   why a record is worth a look, and the order of doubt
shelf    the plans of a run: the list, its filters and search, one plan at a time
spans    a plan's text cut where highlights begin and end
journal  what a person decided, line by line, flushed to the disk
codes    a code follows its number, year and symbol, and they follow it
settle   decisions as the overrides of `kehoach check`, and laid over records
held     a plan as it holds, for the workbook and the calendar; following: its tasks follow its corrected facts
gold     a corrected plan as a gold annotation
sheets   the picture of a page, where a mention stands on it; drawing: the process that draws it
matrix   the verdicts of a check by unit and document; months: deadlines day by day; graph: who cites what
intake   files that are given to the page: their names, their place
given    what became of each of them
"""
