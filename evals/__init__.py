"""How right the assistant is, measured."""
