"""Measured figures: `make bench` fills databases of three sizes and times the pages on them."""
