"""Who must cite what: the register of units, its first draft, the requirements; desk reads all of them as Excel leaves them."""
