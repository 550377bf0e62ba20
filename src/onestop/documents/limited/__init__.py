"""A process of its own for looking at hostile files: few rights, little memory, no network, ended at its deadline."""
