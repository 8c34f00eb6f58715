"""Times by, on, during or how often something is due (thời hạn).

reader      the grammar in order: recurring, dated, relative times, feasts, what a label or a time column says
reading     the unit that is read, what is claimed already, what is no deadline
dated, lists, spans, relative, school
            one module per kind of time; points: a day, month, quarter or year as first and last day
recurring, periods, beside  what comes again, lists of periods and their days, days behind a frequency; rules (RFC 5545)
cells       times that only a table says: months as titles of columns, "T6", "Từ ngày | Đến ngày"
lunar, working_days         the Vietnamese calendar and public holidays
patterns    the time expressions, as small named patterns
"""
