"""Charts of a brief as plain shapes: pure functions from page values to places on a canvas.

Nothing here writes markup: the templates draw the shapes as SVG, so that all words are escaped in one place
and all colours come from the style sheet, in light, dark and print.
"""
