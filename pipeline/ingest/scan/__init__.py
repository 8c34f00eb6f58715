"""Pages that are pictures.

tesseract    the recogniser, page by page; upright and stamps make a page fit for it, specks leaves out what is no
             text, ruled and across find the tables
weight       bold and underlined words, by the breadth of their strokes
tabs         labels that a tab sets off; numerals the strokes that a Roman number lost
received     the frame of a received-mark, taken out
cells        cells of tables in which nothing was read, read again
ending       recipients and signature read again, column by column; strokes takes stamp and pen away, signature tells
             posts and names from what they left
handwriting  a letterhead's number and day, empty where they were not surely read
repair       what is mended in the text: codes, bullets, deputies; capitals, spelling (marks by context, with readings), labels and
             rows (numbers by sequence)
"""
