"""The door granian opens, once in each of its processes."""

import os

from django.core.wsgi import get_wsgi_application

from onestop.embedded.api import die_with_parent

die_with_parent()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
application = get_wsgi_application()
