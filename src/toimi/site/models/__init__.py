from toimi.site.models.calendar import CalendarFeed
from toimi.site.models.digest import Digest, DigestChoice, Escalation
from toimi.site.models.feedback import Feedback

__all__ = ["CalendarFeed", "Digest", "DigestChoice", "Escalation", "Feedback"]
