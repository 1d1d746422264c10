"""A small question set that search was chosen and is watched by; development only."""
