"""The documents: what they say, where they say it, and how to quote them."""
