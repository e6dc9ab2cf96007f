"""Words of another language, laid over the original's values."""

from generator.translation.editions import Edition, translate
from generator.translation.laying import Layer

__all__ = ["Edition", "Layer", "translate"]
