"""Properties are tried with the same examples each time, so that a test fails for all or for none.
`pytest tests/newsroom --hypothesis-profile=explore` looks for new ones."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "repeatable",
    deadline=None,  # other tests run beside them
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "explore", settings.get_profile("repeatable"), derandomize=False, max_examples=2000
)
if settings.get_current_profile_name() != "explore":
    settings.load_profile("repeatable")
