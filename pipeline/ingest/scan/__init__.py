"""Pages that are pictures.

tesseract    the recogniser, page by page; upright and stamps make a page fit for it, specks leaves out what is no
             text, ruled finds the tables
handwriting  a letterhead's number and day, empty where they were not surely read
repair       what is mended in the text: codes, bullets, deputies; spelling (marks by context, with readings) and labels (by sequence)
"""
