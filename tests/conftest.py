"""What all tests share: examples are drawn without a clock, since machines differ."""

from hypothesis import settings

settings.register_profile("goodoffices", deadline=None)
settings.load_profile("goodoffices")
