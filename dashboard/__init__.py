"""The dashboard: thin pages over `osl_data`."""
