"""`python -m onestop`: the command line."""

from onestop.assembly.cli import main

if __name__ == "__main__":
    main()
