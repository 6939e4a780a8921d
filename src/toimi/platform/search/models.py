from django.db import models


class Entry(models.Model):
    """What one object is found by. All of it is worked out of other records and can be made again.

    The key is the place in the order of results (`rules.place_in_order`), so that the first
    page is read without sorting.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.PositiveSmallIntegerField()
    object_id = models.PositiveBigIntegerField()
    owner_id = models.PositiveBigIntegerField(db_index=True)
    """What the entry is renewed with: a measure has an entry of its own and one for each note."""
    place_id = models.PositiveBigIntegerField()
    """What rights are asked of: the programme."""
    terms = models.TextField()
    """In order, one space between. Triggers and an index of the database follow this column."""

    def __str__(self) -> str:
        return f"{self.kind}/{self.object_id}"


class Term(models.Model):
    """A term that some entry has or has had: what may have been meant by a slip.

    Not unique: two who write the same new term at once do not wait for each other.
    """

    text = models.CharField(max_length=160)
    length = models.PositiveSmallIntegerField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["text"], name="search_term_text")]

    def __str__(self) -> str:
        return self.text
