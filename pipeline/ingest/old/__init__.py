"""Old office files (.doc, .rtf, .odt): LibreOffice makes them .docx; without it only their bare text is read."""
