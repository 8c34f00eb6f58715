"""What the plans say: who sent which file, verdicts with the words they rest on, traces, copies, faults."""
