"""What PDF pages and scans share: printed lines of words with boxes, and the grids of ruled tables."""
