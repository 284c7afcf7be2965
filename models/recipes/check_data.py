"""Is a folder the data set that a job names? check_data.py MANIFEST-SHA256 FOLDER [FILE…]

Compares manifest.json's hash, and those that it lists with the files. Each FILE (a shell's pattern) is what the trainer will read: the manifest has to list it.
"""
import fnmatch
import hashlib
import json
import sys
from pathlib import Path


def digest(path: Path) -> str:
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 24):
            hashed.update(piece)
    return hashed.hexdigest()


def main() -> None:
    wanted, folder, *read = sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise SystemExit(f"{folder} holds no manifest.json: put the data set there that symbiont round dataset wrote.")
    if (found := digest(manifest)) != wanted:
        raise SystemExit(f"{manifest} has the hash {found}, and the job is for {wanted}: put that data set there, or name this one in the job's field data.manifest.")
    listed = {one["name"]: one["sha256"] for one in json.loads(manifest.read_text())["files"]}
    for name, hashed in listed.items():
        path = folder / name
        if not path.is_file() or digest(path) != hashed:
            raise SystemExit(f"{path} is not the file that the manifest lists: copy the data set anew.")
    for pattern in read:
        if not fnmatch.filter(listed, pattern):
            raise SystemExit(f"The manifest lists no {pattern}, which the trainer reads: make the data set for that trainer.")
    print(f"{len(listed)} files are as the manifest says")


if __name__ == "__main__":
    main()
