"""Personal data found and removed before anything is kept or sent on."""
