"""Who must cite what: the register of units, its first draft, the requirements; places: which place each is of; desk reads all of
them as Excel leaves them."""
