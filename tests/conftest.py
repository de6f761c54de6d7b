"""
What all tests share.

Examples are drawn without a clock, the same ones on every machine. The programs that tests start
keep what they compile: to compile the package anew costs each of them half a second.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("new", settings.get_profile("same"), derandomize=False)
settings.load_profile("new" if os.environ.get("GOODOFFICES_NEW_EXAMPLES") else "same")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
