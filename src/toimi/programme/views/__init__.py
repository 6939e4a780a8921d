"""The pages of programmes: the table, a document on its way in, writing by hand, who is meant."""
