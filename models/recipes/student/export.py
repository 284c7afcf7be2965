"""Makes a GGUF (Q8_0) of a checkpoint: python export.py build/student/last.pt models/student-r0.gguf"""

import hashlib
import sys
from pathlib import Path

from base import export, load_checkpoint

source, target = map(Path, sys.argv[1:3])
student, vocabulary, _ = load_checkpoint(source)
export(target, student, vocabulary, "symbiont-student", target.stem)
print(target, target.stat().st_size, "bytes, sha256", hashlib.sha256(target.read_bytes()).hexdigest())
