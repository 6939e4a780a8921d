"""The base page, components and styles."""
