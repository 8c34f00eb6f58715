"""Pages that are pictures: Tesseract, ruled tables in the picture, pages set upright, known misreadings repaired."""
