"""``python -m goodoffices``: the command line, where its own command is not on the path."""

from goodoffices.cli import main

if __name__ == "__main__":
    main()
