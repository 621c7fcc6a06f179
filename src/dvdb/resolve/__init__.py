"""Records, reference and judgements -> rows with stable ids."""
