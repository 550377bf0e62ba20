"""The reform programme (chương trình cải cách hành chính): its six areas, its targets, where each stands.

The programme is data (`data/programme.yaml`), each target bound to a measure of
`indicators`. A target's standing is decided by a rule over figures, never typed in.
"""
