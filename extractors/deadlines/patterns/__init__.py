"""The time expressions of plans, as small named patterns.

times       what points of time are written with
dated       days, months, quarters, years
recurring   what comes again
relative    what is counted from an event
school      years, terms and weeks of a school's calendar
around      signs, and what stands around what is no deadline
"""
