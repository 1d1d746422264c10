"""A practitioner's words read into facts, each with the words that say so."""
