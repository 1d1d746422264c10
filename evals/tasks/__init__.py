"""The tasks, one module each: cases, system and scorers."""
