"""A dossier (hồ sơ) from lodging to result, under one legal clock."""
