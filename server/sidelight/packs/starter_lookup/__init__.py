"""Facts of the people on the starter lists, looked up in data and written into our own schema.

    python -m sidelight.packs.starter_lookup DATA_DIR

reads the hand-written lists, finds each person in the data (records.py), names the offices in plain English
(offices.py), settles duplicates and joins terms (terms.py), leaves out what rows written by hand already say
or what is known to be wrong (agreement.py), and writes people/data.csv and roles/data.csv (tables.py).
"""
