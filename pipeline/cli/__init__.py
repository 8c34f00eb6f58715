"""The command line, one module per command; `screen` is what they show, `options` what they share."""
