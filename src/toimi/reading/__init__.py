"""From a programme's document to its reading. Pure Python, no Django; seasons are a parameter."""
