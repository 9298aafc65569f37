"""How well names, descriptions and pronouns are joined to people, bodies and places across reports."""
