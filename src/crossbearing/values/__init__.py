"""The values that travel between stages: frozen, made once, never changed. Imports nothing else of ours."""
