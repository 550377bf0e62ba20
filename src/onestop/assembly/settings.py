"""Settings, all read from the environment once, checked at start."""

import os
from pathlib import Path
from urllib.parse import unquote, urlparse

from django.core.exceptions import ImproperlyConfigured

from onestop.assembly.faces import FACES, template_folder
from onestop.frame.addresses import networks, origin_of
from onestop.frame.bodies import MOST_FILES, TYPED

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("ONESTOP_DATA", str(Path.cwd() / "data"))).resolve()
DEMO = os.environ.get("ONESTOP_DEMO") == "1"
DEBUG = os.environ.get("ONESTOP_DEBUG") == "1"
NO_SECRET = "unset: `./onestop` makes one per data folder"  # noqa: S105 - it is none
"""Good enough for tests and tools; nothing is served with it."""
SECRET_KEY = os.environ.get("ONESTOP_SECRET_KEY", NO_SECRET)
LEDGER_SECRET = os.environ.get("ONESTOP_LEDGER_SECRET", "")
"""Keys the pseudonyms of cases and actors."""
LEDGER_MACS = os.environ.get("ONESTOP_LEDGER_MACS", "")
"""Dated keys that seal entries, the last one in use: `2026-11-26:<64 hex digits>`, one a line or separated by commas."""
LEDGER_KEY = os.environ.get("ONESTOP_LEDGER_KEY", "")
"""Seed of the log's Ed25519 key, 32 bytes as hex; only the sequencer is given it."""
LEDGER_ORIGIN = os.environ.get("ONESTOP_LEDGER_ORIGIN", "motcua.binhduong.gov.vn/ledger")
"""The name of a new log; afterwards `log.vkeys` in the data folder says it."""
LEDGER_ANCHORS = [DATA_DIR / "log.checkpoint", *filter(None, [os.environ.get("ONESTOP_ANCHOR")])]
"""Where the last signed head is kept outside the database."""
CLAMD = os.environ.get("ONESTOP_CLAMD", "")
"""Socket or host:port of a virus scanner that speaks as ClamAV's daemon does; empty where there is none."""
SMTP_URL = os.environ.get("ONESTOP_SMTP_URL", "")
"""The mail server that takes notices: `smtps://user:password@host`, `starttls://…`, or `smtp://localhost`."""
SMTP_URL_2 = os.environ.get("ONESTOP_SMTP_URL_2", "")
"""A second one, asked while the first does not take them."""
SMS_PROVIDER = os.environ.get("ONESTOP_SMS", "")
"""Who takes SMS: `file:/path`."""
CHAT_PROVIDER = os.environ.get("ONESTOP_CHAT", "")
"""Who takes chat messages: `file:/path`."""
HTTPS = os.environ.get("ONESTOP_HTTPS") == "1"
"""Whether a proxy in front of us speaks HTTPS to the world and says so in X-Forwarded-Proto."""
PROXIES = networks(os.environ.get("ONESTOP_PROXIES", ""))
"""Whom X-Forwarded-For is believed of: addresses and networks, separated by commas."""
PUBLIC_ADDRESS = origin_of(os.environ.get("ONESTOP_PUBLIC_ADDRESS") or "http://127.0.0.1:8000")
"""Where the public finds us: on every paper and in every message, whatever host a request asked for."""
MAIL_FROM = os.environ.get("ONESTOP_MAIL_FROM") or f"mot-cua@{urlparse(PUBLIC_ADDRESS).hostname}"
"""Whose e-mail notices are."""
ALLOWED_HOSTS = [
    *os.environ.get("ONESTOP_HOSTS", "localhost,127.0.0.1,[::1]").split(","),
    *filter(None, [urlparse(PUBLIC_ADDRESS).hostname]),
]


SQL = os.environ.get("ONESTOP_SQL", "fast")
"""`fast`: hot statements by libpq's own calls; `plain`: all by Django's own backend and cursor."""
_BACKENDS = {"fast": "onestop.runtime.backend", "plain": "django.db.backends.postgresql"}
if SQL not in _BACKENDS:
    raise ImproperlyConfigured(f"ONESTOP_SQL={SQL}: write fast or plain")


def database_from(url: str) -> dict[str, object]:
    """A database address as Django wants it; `?host=/folder` is a Unix socket."""
    parts = urlparse(url)
    host = unquote(parts.hostname or "")
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": _BACKENDS[SQL],
        "NAME": unquote(parts.path.lstrip("/")) or "onestop",
        "USER": unquote(parts.username or "postgres"),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", host)),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Fast, what is worth preparing is a `runtime.Statement`; when the driver prepares as well, it forgets for both.
        "OPTIONS": {"server_side_binding": True, "prepare_threshold": None if SQL == "fast" else 5},
    }


DATABASES = {"default": database_from(os.environ.get("DATABASE_URL", "postgresql:///onestop"))}

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "onestop.runtime",
    "onestop.ledger",
    "onestop.access",
    "onestop.organisation",
    "onestop.people",
    "onestop.documents",
    "onestop.feedback",
    "onestop.tickets",
    "onestop.outages",
    "onestop.catalogue",
    "onestop.cases",
    "onestop.worklists",
    "onestop.bulk",
    "onestop.notices",
    "onestop.indicators",
    "onestop.anomalies",
    "onestop.reminders",
]
MIDDLEWARE = [
    "onestop.frame.middleware.policy",
    "onestop.assembly.health.any_host",
    "django.middleware.security.SecurityMiddleware",
    "onestop.frame.static_files.DigestNames",
    "onestop.frame.middleware.PagesCompressed",
    "onestop.frame.middleware.caching",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "onestop.frame.middleware.reader",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "onestop.identity.middleware.signed_in",
    "onestop.frame.middleware.acting",
    "onestop.identity.session_rate.paced",
    "onestop.assembly.looks.looks",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "onestop.frame.refused_bodies.whole_body",
]
ROOT_URLCONF = "onestop.assembly.urls"
WSGI_APPLICATION = "onestop.assembly.wsgi.application"
AUTH_USER_MODEL = "people.User"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [template_folder(face, BASE_DIR) for face in FACES],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "onestop.frame.environment.environment",
            "context_processors": ["onestop.frame.unsent.form_marks"],
        },
    },
]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_IMPORT_PATHS = ["onestop.assembly.wiring"]
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "frame" / "static"]
STATIC_ROOT = None  # whitenoise serves the packages' own files
WHITENOISE_USE_FINDERS = True
LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_ENGINE = "onestop.people.session_store"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "sessionid"
"""Behind TLS the prefix makes browsers refuse a cookie that another host, or plain HTTP, planted."""
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrftoken"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
DATA_UPLOAD_MAX_MEMORY_SIZE = TYPED
DATA_UPLOAD_MAX_NUMBER_FILES = 10 * MOST_FILES  # what a reader sends too many of is said at its field (`frame.uploads`)
CSRF_FAILURE_VIEW = "onestop.frame.errors.stale_form"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
LOGGING = {  # Django's own keeps a broken page's traceback to itself unless DEBUG; operators need it
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"check_codes": {"()": "onestop.assembly.log_filter.WithoutCheckCodes"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["check_codes"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
