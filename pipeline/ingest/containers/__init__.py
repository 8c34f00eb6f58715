"""Archives and mails that hold plans: read in place, nothing is written to disk."""
