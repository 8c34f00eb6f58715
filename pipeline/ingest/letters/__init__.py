"""Letters from before Unicode: told by the font's name, or by the syllables that they make."""
