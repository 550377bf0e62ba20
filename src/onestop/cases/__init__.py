"""A dossier (hồ sơ) from lodging to the returned result, under its legal clock.

Owns the case and its papers, the ten national statuses, the three places of a case
(intake, support, competent agency), the one supplement round, the decision with its
mandatory reasons and the trays in which officials find their work.
"""
