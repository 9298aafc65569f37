"""Clusters annotated after the rules were written: how well they carry over to reports that nobody tuned them on."""
