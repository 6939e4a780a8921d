from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username__iexact=username)


class User(AbstractBaseUser):
    """One who can sign in. Rights are not here: they follow from a person's roles.

    `public_id` is the name that other systems know (OpenID Connect's subject is linked to it,
    SCIM's id is it); `external_id` is the name that they have given (SCIM's externalId), empty for
    who is not theirs; `is_active` is what an identity provider switches off.
    """

    public_id = models.UUIDField(default=uuid4, unique=True, editable=False)
    external_id = models.CharField(max_length=254, blank=True, default="", db_default="")
    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=5, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["email"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("username"), name="user_username_once"),
            models.UniqueConstraint(
                Lower("email"), name="user_email_once", condition=~models.Q(email="")
            ),
            models.UniqueConstraint(
                fields=["external_id"],
                name="user_external_id_once",
                condition=~models.Q(external_id=""),
            ),
        ]

    def __str__(self) -> str:
        return self.username


class Browser(models.Model):
    """A browser that a user has signed in with: it holds a cookie, here is the cookie's hash.

    `remembered_until` is set where the user asked that codes are not asked for.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="browsers")
    key_hash = models.CharField(max_length=64)
    user_agent = models.CharField(max_length=400, blank=True)
    first_used_at = models.DateTimeField()
    last_used_at = models.DateTimeField()
    remembered_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key_hash"], name="browser_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.user_agent[:80]}"


class CacheEntry(models.Model):
    """A row of Django's database cache: counts of tries, which all processes must share.

    The columns are those that `createcachetable` makes; only the cache reads and writes them.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "toimi_cache"

    def __str__(self) -> str:
        return self.cache_key
