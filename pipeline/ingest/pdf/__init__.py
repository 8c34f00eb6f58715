"""PDF: pages with a text layer; a page without text goes to `scan`."""
