"""Analyse a dispute as a graph model: which outcomes hold, under which concept, and for whom."""
