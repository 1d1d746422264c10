"""A turn in, a reply out, and what is remembered between them."""
