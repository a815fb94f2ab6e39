"""On what kind of file system a file lies: SQLite's write-ahead log needs memory shared by all who have it open."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/mounts")
# Those whose files other computers may have open; SQLite's documentation, https://sqlite.org/wal.html
NETWORK = frozenset(
    "9p afs beegfs ceph cifs coda davfs fhgfs fuse.ceph fuse.davfs2 fuse.glusterfs fuse.gvfsd-fuse fuse.rclone "
    "fuse.s3fs fuse.sshfs gfs2 glusterfs gpfs lustre ncpfs nfs nfs4 ocfs2 orangefs smb3 smbfs vboxsf".split()
)


def network(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The name of the network file system that ``path`` lies on; None where it lies on none, or nobody can tell."""
    kind = file_system(path, mounts)
    return kind if kind in NETWORK else None


def file_system(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of the file system mounted nearest above ``path``; of two on one place the later hides the earlier."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        real = path.resolve()
    except (OSError, RuntimeError):
        return None
    best: tuple[int, str] | None = None
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1]))
        if real.is_relative_to(place) and (best is None or len(place.parts) >= best[0]):
            best = (len(place.parts), fields[2])
    return None if best is None else best[1]
