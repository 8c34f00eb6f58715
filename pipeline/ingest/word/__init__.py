"""Word files (.docx): our own walk over the package, with computed numbers, spans of cells and inherited styles."""
