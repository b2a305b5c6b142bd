"""Tests that a real Chromium runs against a running dashboard."""
