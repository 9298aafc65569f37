"""Quotations and attributions, measured on marked news."""
