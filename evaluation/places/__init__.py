"""How well places are found in reports and put on the map."""
