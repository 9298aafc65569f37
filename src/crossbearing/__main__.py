"""`python -m crossbearing` does what `crossbearing` does."""

import sys

from crossbearing.cli import main

if __name__ == "__main__":
    sys.exit(main())
