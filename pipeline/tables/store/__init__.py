"""A database that keeps every run and the history of each plan: a DuckDB file, or PostgreSQL for an office that shares it.

shape       the tables of the database, made from those of a run
place       where it is: from what the user wrote to a connection with the newest tables (`migrations`)
duck        DuckDB files for SQLAlchemy
keep        a run goes in, as a whole, whoever else is writing
history     runs come out: a list of them, one with its rows, what became of a plan

What a plan says is kept once for all runs that found it so: a *version*, known by the hash of its rows.
"""
