"""The report of one page (báo cáo): what a check found, to mail and to print; charts are pictures inside it.

charts  the pictures, as SVG
page    the whole page
"""
