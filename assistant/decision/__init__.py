"""From facts to a decision, by rules that cite the guidance; pure, and free of third parties."""
