"""Django's settings, read from top to bottom. Each environment variable is named once, here.

docs/operators/settings.md is written from the `env` calls of this file.
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from toimi import secret, tools

django_stubs_ext.monkeypatch()

PACKAGE = Path(__file__).resolve().parent


def env(name: str, default: str) -> str:
    """Return the environment variable `name`, stripped; empty means the default."""
    return os.environ.get(name, "").strip() or default


def flag(name: str) -> bool:
    """Return whether `name` says 1 (on); anything but 1, 0 or nothing stops the start."""
    value = env(name, "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} is {value!r}: write 1 for on or 0 for off.")
    return value == "1"


def number(name: str, default: int, least: int = 1) -> int:
    """Return `name` as a whole number, at least `least`; anything else stops the start."""
    value = env(name, str(default))
    if not value.isdigit() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is {value!r}: write a whole number, at least {least}.")
    return int(value)


# Where everything is kept: database, files, facts, the secret key.
DATA_DIR = Path(env("TOIMI_DATA", "data")).resolve()
# For development with `toimi runserver` only: 1 shows errors in full; serve refuses it.
DEBUG = flag("TOIMI_DEBUG")
# What signs sessions, at least 50 characters; without one, a key is made in the data folder.
SECRET_KEY = env("TOIMI_SECRET_KEY", "") or secret.key_in(DATA_DIR)

# The port that `toimi serve` listens to.
PORT = number("PORT", 8000)
# The address that people use; mail and first-run links begin with it; https:// hardens cookies.
BASE_URL = env("TOIMI_BASE_URL", f"http://localhost:{PORT}").rstrip("/")
# The host names that requests may use, parted by commas; all others are refused.
ALLOWED_HOSTS = env("TOIMI_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL.startswith("https://") else []

# The tools with which measures are carried out: each a folder (docs/adding-a-tool.md).
TOOLS = tools.INSTALLED

INSTALLED_APPS = [
    "toimi.platform.pages",
    "toimi.platform.history",
    "toimi.platform.jobs",
    "toimi.platform.notifications",
    "toimi.platform.preferences",
    "toimi.platform.search",
    "toimi.platform.offline",
    "toimi.accounts",
    "toimi.organisation",
    "toimi.programme",
    *TOOLS,
    "toimi.evaluation",
    "toimi.reports",
    "toimi.site",
    "toimi.demo",
    "toimi.commands",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "toimi.platform.pages.headers.permissions",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "toimi.accounts.middleware.last_seen",
    "toimi.organisation.middleware.language_and_person",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "toimi.site.urls"
WSGI_APPLICATION = "toimi.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "toimi.site.context.page",
            ],
        },
    },
]

# A database address (postgres://user:password@host/name); without one, SQLite in the data folder.
DATABASE_URL = env("TOIMI_DATABASE_URL", f"sqlite:///{DATA_DIR / 'toimi.sqlite3'}")
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # How safe a commit is at a power cut: FULL or, quicker, NORMAL.
    synchronous = env("TOIMI_SQLITE_SYNCHRONOUS", "FULL")
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        # DEFERRED fails at once when a read becomes a write while another writes.
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            f"PRAGMA journal_mode=WAL;PRAGMA synchronous={synchronous};PRAGMA busy_timeout=20000;"
            "PRAGMA foreign_keys=ON;PRAGMA cache_size=-32000;PRAGMA temp_store=MEMORY;"
        ),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Counts of tries to sign in, the same for all processes: a table that the migrations make.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "toimi_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

MEDIA_ROOT = DATA_DIR / "files"
# How big a file that people bring may be, in megabytes.
UPLOAD_LIMIT_BYTES = number("TOIMI_UPLOAD_LIMIT_MB", 20) * 1024 * 1024
# How long reading one document may take, in seconds.
READING_SECONDS = number("TOIMI_READING_SECONDS", 180)
# How much memory reading one document may take, in megabytes.
READING_MEGABYTES = number("TOIMI_READING_MB", 1024, least=128)
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT_BYTES + 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_PERMISSIONS = 0o600

STATIC_URL = "/static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "toimi.platform.pages.finders.OneSheet",
]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
# The time zone of the organisation.
TIME_ZONE = env("TOIMI_TIME_ZONE", "Europe/Helsinki")
USE_TZ = True
FORMAT_MODULE_PATH = "toimi.platform.pages.formats"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["toimi.organisation.sign_in.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"toimi.accounts.passwords.{name}"}
    for name in ("LongEnough", "NotOnlyNumbers", "NotCommon", "NotOneself")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
# How many proxies of your own stand before Toimi: throttling then sees each visitor's address.
ALLAUTH_TRUSTED_PROXY_COUNT = number("TOIMI_PROXY_COUNT", 0, least=0)
ACCOUNT_ADAPTER = "toimi.accounts.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
# A whole office may come from one address: what succeeds is not counted.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key", "login": None}
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
MFA_ADAPTER = "toimi.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# Addresses come from the inviter: none waits to be verified.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = timedelta(days=60)
MFA_TOTP_ISSUER = "Toimi"

# Mail: smtp://user:password@host:587 (TLS); without one, mail is written to the log.
MAIL_URL = env("TOIMI_MAIL_URL", "")
# Whom mail comes from.
DEFAULT_FROM_EMAIL = env("TOIMI_MAIL_FROM", "toimi@localhost")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if MAIL_URL:
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(MAIL_URL)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = parts.hostname or "localhost"
    EMAIL_PORT = parts.port or 587
    EMAIL_HOST_USER = unquote(parts.username or "")
    EMAIL_HOST_PASSWORD = unquote(parts.password or "")
    EMAIL_USE_TLS = parts.scheme == "smtp"
    EMAIL_TIMEOUT = 20

HTTPS = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
LANGUAGE_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []},
}
# Where jobs are registered: each app's own `jobs.py`.
JOB_MODULES = (
    "toimi.platform.jobs.jobs",
    "toimi.platform.notifications.jobs",
    "toimi.platform.offline.jobs",
    "toimi.accounts.jobs",
    "toimi.organisation.jobs",
    "toimi.organisation.importing.jobs",
    "toimi.programme.jobs",
    *(f"{tool}.jobs" for tool in TOOLS),
    "toimi.evaluation.jobs",
    "toimi.reports.jobs",
    "toimi.site.privacy.jobs",
    "toimi.site.digest.jobs",
)

# How many days after the last day a leaver is made anonymous; 0: an administrator does it by hand.
FORGET_LEAVERS_DAYS = number("TOIMI_FORGET_LEAVERS_DAYS", 730, least=0)

# How much is logged (JSON lines on standard error): DEBUG, INFO, WARNING or ERROR.
LOG_LEVEL = env("TOIMI_LOG_LEVEL", "INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
            "json_ensure_ascii": False,
        }
    },
    "filters": {"without_keys": {"()": "toimi.site.logs.WithoutKeys"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["without_keys"],
        }
    },
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "level": LOG_LEVEL, "propagate": True}},
}
