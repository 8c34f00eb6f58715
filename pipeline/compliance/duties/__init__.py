"""What a parent's plan asks of those below it, and whether their plans take it up."""
