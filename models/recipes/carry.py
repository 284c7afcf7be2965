"""Copies all files of a folder into another, of which either may be in a bucket (s3://, gs://, hf://, file://, …): carry.py FROM TO

For engines that mount none. What isn't there is no fault: a job that begins has nothing yet to go on with. Needs fsspec, and s3fs or gcsfs for those.
"""
import sys

from fsspec.core import url_to_fs


def main() -> None:
    (source, start), (target, end) = url_to_fs(sys.argv[1]), url_to_fs(sys.argv[2])
    start, end = start.rstrip("/"), end.rstrip("/")
    names = [path[len(start) + 1 :] for path in (source.find(start) if source.exists(start) else [])]
    # Whole or not at all, for a job may be ended in the middle: a bucket shows a file when it is complete, a disk from its first piece on.
    on_disk = "file" in target.protocol
    for name in names:
        place = f"{end}/{name}"
        target.makedirs(place.rsplit("/", 1)[0], exist_ok=True)
        with source.open(f"{start}/{name}", "rb") as reading, target.open(f"{place}.part" if on_disk else place, "wb") as writing:
            while piece := reading.read(1 << 24):
                writing.write(piece)
        if on_disk:
            target.mv(f"{place}.part", place)
    print(f"{len(names)} files of {sys.argv[1]} are in {sys.argv[2]}")


if __name__ == "__main__":
    main()
