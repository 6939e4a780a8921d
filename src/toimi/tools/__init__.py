"""Where measures are carried out: a folder a tool, the same inside (docs/adding-a-tool.md).

None imports another; what they tell the rest of Toimi is `programme.tooling.tool.Tool`.
"""

INSTALLED: tuple[str, ...] = ("toimi.tools.cases", "toimi.tools.gatherings")
"""The settings take it, and `toimi suggest` does without settings."""
