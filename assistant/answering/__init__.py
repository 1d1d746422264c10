"""A guidance question answered from the documents, in supported statements and printed words."""
