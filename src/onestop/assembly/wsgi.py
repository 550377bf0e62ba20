"""What granian opens: Django behind the gateway that reads its requests. `application` alone is plain WSGI."""

import os

from django.core.wsgi import get_wsgi_application

from onestop.assembly.gateway import Gateway
from onestop.embedded.api import die_with_parent

die_with_parent()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
application = get_wsgi_application()
gateway = Gateway(application)
