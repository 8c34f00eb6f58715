"""What a run says of documents together: one reduce over the rows of all plans.

reduce      fills directive and body ids, makes `directives` and `bodies`, adds flags and diagnostics
identity    which mentions mean one document (mentions: what tells it); bodies: which names mean one body
territory   where a plan is from; successors: what took over from a body; names: spellings folded to keys
"""
