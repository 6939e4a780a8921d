"""The web application, for granian and any other WSGI server."""

import os
from threading import Thread

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from toimi.language import lemmas
from toimi.site.checks import weak_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
if fault := weak_key(settings.SECRET_KEY):
    raise ImproperlyConfigured(fault)

application = get_wsgi_application()
# The dictionaries take some seconds to open: nobody should wait for them in a search.
Thread(target=lemmas.warm, name="dictionaries", daemon=True).start()
