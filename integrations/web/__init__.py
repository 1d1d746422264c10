"""The web chat and the HTTP interface."""
