"""The record, the positions and the model joined: results that know what they rest on."""
