"""What leaves the program: files written whole or not at all, and never over an image."""

from core.export.content import FileContent as FileContent
from core.export.content import MaskArray as MaskArray
from core.export.content import write_grey as write_grey
from core.export.content import write_mask as write_mask
from core.export.files import ExportJob as ExportJob
from core.export.files import ExportReport as ExportReport
from core.export.files import existing as existing
from core.export.files import export_masks as export_masks
from core.export.files import images_among as images_among
from core.export.names import DEFAULT_PATTERN as DEFAULT_PATTERN
from core.export.names import mask_name as mask_name
from core.export.names import mask_names as mask_names
