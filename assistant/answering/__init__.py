"""A question about the guidance answered from its own words."""
