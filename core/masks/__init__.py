"""Masks from and to other programs' files: their raw values, and what each means as a label."""

from core.masks.mapping import Mapping as Mapping
from core.masks.mapping import apply_mapping as apply_mapping
from core.masks.mapping import check_size as check_size
from core.masks.mapping import default_mapping as default_mapping
from core.masks.mapping import foreground_mapping as foreground_mapping
from core.masks.mapping import two_value_mapping as two_value_mapping
from core.masks.mask_file import MAX_VALUES as MAX_VALUES
from core.masks.mask_file import Colour as Colour
from core.masks.mask_file import MaskFile as MaskFile
from core.masks.pairing import MASK_SUFFIXES as MASK_SUFFIXES
from core.masks.pairing import Pairing as Pairing
from core.masks.pairing import find_masks as find_masks
from core.masks.pairing import pair_masks as pair_masks
from core.masks.raster import read_mask as read_mask
