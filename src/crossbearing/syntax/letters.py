"""The letters that a name may begin with, for patterns: Python's `re` knows no class of capitals."""

LAST_LATIN = 0x24F  # of Latin Extended-B; other scripts of two cases are rare in English reports
CAPITALS = "A-Z" + "".join(chr(code) for code in range(0xC0, LAST_LATIN + 1) if chr(code).isupper())
CAPITAL = f"[{CAPITALS}]"
