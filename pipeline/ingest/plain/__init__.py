"""Plain text and Markdown: encodings and paragraphs, emphasis marks, and the tables that are set with characters."""
