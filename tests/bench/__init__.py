"""`make bench`: what the dashboard costs beside an empty Streamlit app under the same configuration."""
