"""A run over many files: which ones, who reads them (worker processes, one file at a time), the cache, the reduce at the end."""
