"""The tests: they mirror the packages; `browser` drives a real Chromium, `bench` measures."""
