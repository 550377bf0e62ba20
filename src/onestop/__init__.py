"""OneStop (Một Cửa): a province's digital one-stop."""
