"""Plain text and Markdown.

text     encodings and paragraphs; marks: emphasis, links, what Markdown adds to the words
tables   the tables that are set with characters: drawn (rules), gaps (white space), bars (a bar on a line of its own), closed
         (a bar at the end of each cell), strides (one cell to a line), flat (nothing between the cells, which rowcells parts);
         rows, cells: what they share
"""
