"""`python -m generator` is `knowingly`."""

from generator.cli import main

main()
