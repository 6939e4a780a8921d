"""Composes what is shown of a measure: its draft with the evidence, its page, the round."""
