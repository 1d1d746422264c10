"""The assistant that answers "can I share this?" from the guidance, paragraph by paragraph."""
