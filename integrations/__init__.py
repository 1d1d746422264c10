"""The channels: each translates at the edge and decides nothing."""
