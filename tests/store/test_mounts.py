"""Which file system a file lies on, out of lists as Linux has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.store.mounts import file_system, network

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/export /srv nfs4 rw,vers=4.2 0 0
/dev/vdb /srv/local xfs rw 0 0
//server/share /mnt/two\\040words cifs rw 0 0
sshfs#ada@host: /home/ada/far fuse.sshfs rw 0 0
tmpfs /over tmpfs rw 0 0
server:/other /over nfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind", "is_network"),
    [
        ("/news.sqlite3", "ext4", False),
        ("/srv/news.sqlite3", "nfs4", True),
        ("/srvx/news.sqlite3", "ext4", False),
        ("/srv/local/news.sqlite3", "xfs", False),
        ("/srv/localnews.sqlite3", "nfs4", True),
        ("/mnt/two words/news.sqlite3", "cifs", True),
        ("/home/ada/far/a/b/news.sqlite3", "fuse.sshfs", True),
        ("/over/news.sqlite3", "nfs", True),  # mounted over the other
    ],
)
def test_the_longest_mount_above_decides(tmp_path: Path, path: str, kind: str, is_network: bool):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert file_system(Path(path), mounts) == kind
    assert network(Path(path), mounts) == (kind if is_network else None)


def test_where_nobody_can_tell_it_is_none(tmp_path: Path):
    assert file_system(tmp_path, tmp_path / "none") is None
