"""The pictures that texts show: what stands for them in the output, and what is wrong with them."""

from generator.pictures.finding import with_pictures
from generator.pictures.kinds import LARGEST

__all__ = ["LARGEST", "with_pictures"]
