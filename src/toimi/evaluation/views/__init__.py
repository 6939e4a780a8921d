"""The pages of a measure, its follow-up and a round."""
