from django.db import models


class Arrival(models.Model):
    """The key of what a phone sent: the same is not taken twice. It says nothing of who or what."""

    key = models.UUIDField(unique=True)
    arrived_on = models.DateField(db_index=True)

    def __str__(self) -> str:
        return str(self.key)
