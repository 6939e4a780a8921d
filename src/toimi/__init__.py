"""Toimi runs a work-wellbeing and occupational-safety action programme as a living system."""

__version__ = "0.1.0"
