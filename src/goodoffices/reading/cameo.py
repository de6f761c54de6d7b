"""The event codes in use: CAMEO, with our own words for each, and what PLOVER makes of it."""

from typing import NamedTuple

__all__ = ["CODES", "Code"]


class Code(NamedTuple):
    """One code of CAMEO [Schrodt2012]_."""

    label: str
    plover: str | None
    """The event type of PLOVER; None where it has none, as for plain speech."""
    mode: str | None


_TABLE = """
016   deny responsibility or a claim                    -         -
019   agree with what another says                      -         -
020   appeal                                            -         -
023   appeal for aid                                    -         -
024   appeal for political change                       -         -
025   appeal to yield                                   -         -
0253  appeal to release people or goods                 -         -
0254  appeal to lift sanctions                          -         -
0255  appeal to let outsiders in                        -         -
0256  appeal to lower military tension                  -         -
026   appeal to meet or negotiate                       -         -
027   appeal to settle the dispute                      -         -
028   appeal to mediate or to accept mediation          -         -
030   say that one will cooperate                       AGREE     -
033   say that one will give aid                        AGREE     -
034   say that one will change policy                   AGREE     -
035   say that one will yield                           AGREE     -
0353  say that one will release people or goods         AGREE     -
0354  say that one will lift sanctions                  AGREE     -
0355  say that one will let outsiders in                AGREE     -
0356  say that one will lower military tension          AGREE     -
036   say that one will meet or negotiate               AGREE     -
037   say that one will settle the dispute              AGREE     -
038   say that one will accept mediation                AGREE     -
039   say that one will mediate                         AGREE     -
040   consult                                           CONSULT   -
041   talk by telephone                                 CONSULT   phone
042   make a visit                                      CONSULT   visit
043   host a visit                                      CONSULT   visit
044   meet on the ground of a third                     CONSULT   third-party
045   mediate                                           CONSULT   third-party
046   negotiate                                         CONSULT   -
050   cooperate in diplomacy                            SUPPORT   -
051   praise or endorse                                 SUPPORT   -
080   yield                                             CONCEDE   -
083   yield to demands for political change             CONCEDE   -
084   release people or return goods                    CONCEDE   -
085   lift sanctions                                    CONCEDE   -
086   let outsiders in                                  CONCEDE   -
087   lower military tension                            RETREAT   -
100   demand                                            REQUEST   -
103   demand aid                                        REQUEST   assist
104   demand political change                           REQUEST   change
105   demand that another yields                        REQUEST   change
1053  demand the release of people or goods             REQUEST   yield
1054  demand an end to sanctions                        REQUEST   yield
1055  demand that outsiders are let in                  REQUEST   yield
1056  demand lower military tension                     REQUEST   yield
106   demand a meeting or negotiations                  REQUEST   meet
107   demand a settlement of the dispute                REQUEST   meet
108   demand mediation                                  REQUEST   meet
111   criticise or condemn                              ACCUSE    disapprove
120   reject                                            REJECT    -
122   refuse aid                                        REJECT    assist
123   refuse political change                           REJECT    change
124   refuse to yield                                   REJECT    yield
1243  refuse to release people or goods                 REJECT    yield
1244  refuse to lift sanctions                          REJECT    yield
1245  refuse to let outsiders in                        REJECT    yield
1246  refuse to lower military tension                  REJECT    yield
125   refuse to meet or negotiate                       REJECT    meet
126   refuse mediation                                  REJECT    meet
127   reject a plan or agreement for a settlement       REJECT    meet
130   threaten                                          THREATEN  -
1311  threaten to cut aid                               THREATEN  -
1312  threaten with sanctions                           THREATEN  -
1313  threaten to break off relations                   THREATEN  -
134   threaten to halt negotiations                     THREATEN  -
138   threaten with military force                      THREATEN  -
161   lower or break off diplomatic relations           SANCTION  -
164   halt negotiations                                 SANCTION  -
"""


def _code(row: str) -> tuple[str, Code]:
    code, rest = row.split(None, 1)
    label, plover, mode = rest.rsplit(None, 2)
    return code, Code(
        label.strip(), None if plover == "-" else plover, None if mode == "-" else mode
    )


CODES: dict[str, Code] = dict(_code(row) for row in _TABLE.strip().splitlines())
"""Each code by its digits; the labels are ours, the modes as far as they are certain."""
