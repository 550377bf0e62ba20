"""Behind a proxy that speaks HTTPS."""

import os
import subprocess
import sys

ASK = "import django; from django.conf import settings as s; print(s.SESSION_COOKIE_SECURE, s.SECURE_PROXY_SSL_HEADER)"


def told(**environment: str) -> str:
    variables = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "onestop.assembly.settings",
        "PYTHONPATH": "src",
        **environment,
    }
    return subprocess.run([sys.executable, "-c", ASK], env=variables, capture_output=True, text=True, check=True).stdout


def test_a_proxy_is_trusted_only_when_the_operator_says_so() -> None:
    assert told(ONESTOP_HTTPS="0").strip() == "False None"
    assert told(ONESTOP_HTTPS="1").strip() == "True ('HTTP_X_FORWARDED_PROTO', 'https')"
