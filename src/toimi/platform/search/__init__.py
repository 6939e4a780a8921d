"""The index that search asks: entries of terms in one table, the same on every database.

What is indexed is the caller's: an entry has a kind, an object, an owner (what it is renewed
with) and a place (what rights are asked of). Terms are made by `language.lemmas`. Each database
finds entries by its own means (FTS5, GIN), over the same terms and in the same order.
"""
