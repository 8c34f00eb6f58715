"""The facts of a plan, one package per kind: functions over a text and its context, and spaCy components that wrap them.

Nothing here knows of files, pages or other plans.
"""
