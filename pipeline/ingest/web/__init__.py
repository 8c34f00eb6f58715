"""Web pages and Word's "save as web page"."""
