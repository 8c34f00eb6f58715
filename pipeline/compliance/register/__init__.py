"""Who must cite what: the register of units, its first draft, and the requirements."""
