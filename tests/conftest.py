"""What all tests share: examples are drawn without a clock, since machines differ."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "goodoffices", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("goodoffices")
