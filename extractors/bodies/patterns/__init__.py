"""The words that names of bodies are made of, as small named patterns.

heads      what a name opens with
persons    names, titles and posts of persons
reach      how far a name goes
lists      where one name of a list ends and the next begins
"""
