"""How the shipped models, tables and weights were made; each module can be run again."""
