# SPDX-License-Identifier: Apache-2.0
"""Disks for the machine under test: a bare Debian, and on it what vitrine-install makes of the project's own packages."""
import hashlib
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
SUITES = {12: "bookworm", 13: "trixie"}
BARE = ["systemd", "systemd-sysv", "udev", "dbus", "linux-image-amd64", "initramfs-tools", "login", "ca-certificates", "iproute2"]
# Bare hands for the image: a part of the kernel's modules is most of it.
PRUNED = ["sound", "drivers/net/wireless", "drivers/media", "drivers/gpu/drm/amd", "drivers/gpu/drm/nouveau", "drivers/gpu/drm/i915",
          "drivers/gpu/drm/radeon", "drivers/gpu/drm/xe", "drivers/infiniband", "drivers/net/ethernet", "drivers/scsi", "drivers/iio",
          "drivers/usb/serial", "drivers/staging", "fs/xfs", "fs/btrfs", "fs/ocfs2", "fs/smb", "fs/nfs", "fs/ceph", "drivers/hwmon"]

# Runs in the bare root, before anything of ours is there: what a test needs and a kiosk does not.
PREPARE = r"""
set -e
mkdir -p /etc/systemd/network /etc/systemd/system
printf '[Match]\nType=ether\n[Network]\nDHCP=yes\n' >/etc/systemd/network/test.network
systemctl -q enable systemd-networkd
cat >/etc/systemd/system/test-orders.service <<'END'
[Unit]
DefaultDependencies=no
After=systemd-udevd.service
[Service]
ExecStart=/usr/local/sbin/test-orders
Restart=always
TimeoutStopSec=2
[Install]
WantedBy=sysinit.target
END
cat >/usr/local/sbin/test-orders <<'END'
#!/bin/bash
# Orders of the test's host come in, each with a number; what they print goes out, then number and exit code.
port=/dev/virtio-ports/vitrine.orders
until [ -e $port ]; do sleep 0.2; done
exec 3<>$port # it can be open once
while read -r -u 3 number order; do
    bash -c "$order" </dev/null >/run/test-order 2>&1 3>&-
    code=$?
    { cat /run/test-order; printf '\nEND %d %d\n' $number $code; } >&3
done
END
cat >/etc/systemd/system/test-fingers.service <<'END'
[Unit]
Before=vitrine-display.service
[Service]
ExecStartPre=/sbin/modprobe uinput
ExecStart=/usr/local/sbin/test-fingers /dev/virtio-ports/vitrine.fingers
Restart=always
RestartSec=1
[Install]
WantedBy=multi-user.target
END
chmod +x /usr/local/sbin/*
systemctl -q enable test-orders test-fingers
# OpenGL by the processor is too slow here to judge anything by; and a busy computer may emulate for minutes what takes seconds.
for unit in vitrine-display vitrine-shell vitrined; do mkdir -p /etc/systemd/system/$unit.service.d; done
printf '[Service]\nEnvironment=VITRINE_SOFTWARE=1\n' >/etc/systemd/system/vitrine-display.service.d/test.conf
printf '[Service]\nEnvironment=QT_QUICK_BACKEND=software\nTimeoutStartSec=900\nWatchdogSec=120\n' >/etc/systemd/system/vitrine-shell.service.d/test.conf
printf '[Service]\nTimeoutStartSec=900\nWatchdogSec=120\n' >/etc/systemd/system/vitrined.service.d/test.conf
systemctl -q mask systemd-binfmt
printf '/dev/vda / ext4 defaults 0 1\n/dev/vdb /var/lib/vitrine ext4 defaults 0 2\n' >/etc/fstab
"""

# What a machine is before vitrine-install, as far as it must be the same after --remove: not what every Debian has that was booted
# once, and this one was not yet when it is looked at (systemd's notes, D-Bus's machine-id, the hosts file of netbase), nor
# the test's own resolv.conf.
INVENTORY = r"""#!/bin/bash
{ dpkg-query -W -f='package ${Package} ${db:Status-Status}\n' | grep -v not-installed
cut -d: -f1 /etc/passwd | sed 's/^/user /'; cut -d: -f1 /etc/group | sed 's/^/group /'
find /etc /srv /usr/share/polkit-1 /var/lib /var/cache -xdev -maxdepth 4 \
    -not -path /etc/resolv.conf -not -path /etc/hosts -not -path /etc/.updated -not -path /var/lib/dbus/machine-id \
    -not -path '/var/lib/systemd/*' -not -path '/var/lib/dpkg/*' -not -path '/var/lib/apt/*' -not -path '/var/cache/*/*' -printf 'path %p\n'; } 2>/dev/null | LC_ALL=C sort -u"""

# The packages bring their own installer, as on a machine where nothing of ours is yet. A second run must find nothing to do.
INSTALL = r"""
set -e
export DEBIAN_FRONTEND=noninteractive
mkdir /unpacked
dpkg-deb -x debs/vitrine_*.deb /unpacked
/unpacked/usr/lib/vitrine/deploy/install --debs /debs --name Probe --pin-file /pin --no-start
vitrine-install --check
cp -a /var/lib/vitrine-install /once
vitrine-install --no-start
vitrine-install --check
diff -r /once /var/lib/vitrine-install
sed -i 's/^content: { /&sticks: true, /' /etc/vitrine/screen.yaml
printf 'trust: { unsigned: true }\nidle: { ask_after_s: 900 }\nsupervision: { hang_after_ms: 45000, start_within_ms: 300000 }\n' >>/etc/vitrine/screen.yaml
rm -rf /debs /unpacked /pin /once
"""


# The daemon's first start, at this computer's own speed: a busy emulator is slower than the checks of a pack are patient.
# In a network of its own: another machine may have the port.
FIRST_START = r"""
unshare --net setpriv --reuid vitrine --regid vitrine --init-groups vitrined run --config /etc/vitrine/screen.yaml --state /var/lib/vitrine \
    --install /usr/share/vitrine/demo --shell-unit none.service --bus unix:path=/nowhere &
until [ -s /var/lib/vitrine/run/control.json ] || ! kill -0 $!; do sleep 0.2; done
kill $!
wait $!
code=$?
rm -rf /var/lib/vitrine/run
[ -e /var/lib/vitrine/store/current ] && exit $code
"""


def sources(suite, folder):
    """This machine's own apt sources, for another release."""
    own = pathlib.Path("/etc/apt/sources.list.d/debian.sources")
    if not own.exists():
        own = pathlib.Path("/etc/apt/sources.list")
    codename = subprocess.run(["sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME"], check=True, capture_output=True,
                              text=True).stdout.strip()
    file = folder / f"{suite}.{own.suffix.lstrip('.')}"
    file.write_text(own.read_text(encoding="utf-8").replace(codename, suite), encoding="utf-8")
    return file


def bare_root(debian, folder):
    """A Debian with a kernel and nothing else; kept, because it is the same each time."""
    tar = folder / f"debian-{debian}.tar"
    if tar.exists():
        return tar
    part = tar.with_suffix(".part.tar")
    modules = ('mkdir -p "$1/usr/share/initramfs-tools/modules.d" "$1/etc/initramfs-tools/conf.d"; '
               'printf "virtio_pci\\nvirtio_blk\\next4\\n" >"$1/usr/share/initramfs-tools/modules.d/test"; '
               'echo MODULES=list >"$1/etc/initramfs-tools/conf.d/test"')
    made = subprocess.run(["mmdebstrap", "--mode=root", "--variant=minbase", "--include=" + ",".join(BARE),
                           "--aptopt=Apt::Install-Recommends \"false\"", "--dpkgopt=force-unsafe-io",
                           *(f"--dpkgopt=path-exclude=/usr/share/{name}/*" for name in ("man", "doc", "locale")),
                           "--dpkgopt=path-include=/usr/share/doc/*/copyright", f"--essential-hook={modules}",
                           SUITES[debian], part, sources(SUITES[debian], folder)], check=False)
    if made.returncode != 0:
        raise NoDebian(f"mmdebstrap made no Debian {debian} (exit code {made.returncode})")
    part.rename(tar)
    return tar


def make_disk(file, gibibytes, label, of):
    with file.open("wb") as disk:
        disk.truncate(gibibytes << 30)
    owner = of.stat()
    subprocess.run(["mke2fs", "-q", "-F", "-t", "ext4", "-L", label, "-d", of, "-E",
                    f"lazy_itable_init=0,lazy_journal_init=0,root_owner={owner.st_uid}:{owner.st_gid}", file], check=True)


class NoDebian(Exception):
    """There is no bare Debian to begin with: that is no fault of what is tested."""


class Image:
    """Files of one image: the system's disk, that of its state, kernel and initrd."""

    def __init__(self, stem):
        self.system, self.state = stem.with_suffix(".img"), stem.with_suffix(".state")
        self.kernel, self.initrd = stem.with_suffix(".kernel"), stem.with_suffix(".initrd")


def make(debian, debs, folder):
    """The image; kept as long as the packages and what is done with them are the same."""
    folder.mkdir(parents=True, exist_ok=True)
    seen = hashlib.sha256()
    for file in [*sorted(debs.glob("vitrine*.deb")), HERE / "image.py", HERE / "fingers.cpp"]:
        seen.update(file.read_bytes())
    image = Image(folder / f"image-{debian}-{seen.hexdigest()[:12]}")
    if image.system.exists():
        return image
    for old in folder.glob(f"image-{debian}-*"):
        old.unlink()
    root = folder / "root"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    downloads = folder / f"downloads-{debian}"
    downloads.mkdir(exist_ok=True)
    try:
        subprocess.run(["tar", "-C", root, "-xpf", bare_root(debian, folder)], check=True)
        for modules in root.glob("usr/lib/modules/*/kernel"):
            for name in PRUNED:
                shutil.rmtree(modules / name, ignore_errors=True)
        subprocess.run(["g++", "-std=c++20", "-O1", "-static", "-o", root / "usr/local/sbin/test-fingers", HERE / "fingers.cpp"],
                       check=True)
        (root / "debs").mkdir()
        for deb in debs.glob("vitrine*.deb"):
            shutil.copy(deb, root / "debs")
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        (root / "pin").write_text("271828\n", encoding="utf-8")

        def inside(script):
            # What apt fetches is kept for the next image. Nothing that is made here is missed after a power cut.
            return subprocess.run(
                ["unshare", "--mount", "--pid", "--fork", "sh", "-ec",
                 'mount -t proc proc "$0/proc"; mount -t sysfs sys "$0/sys"; mount -t devtmpfs dev "$0/dev"; '
                 'mount --bind "$1" "$0/var/cache/apt/archives"; root=$0; shift; exec chroot "$root" "$@"',
                 root, downloads, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "HOME=/root",
                 "bash", "-c", script], check=True, stdout=subprocess.PIPE, text=True).stdout

        (root / "etc/dpkg/dpkg.cfg.d/test").write_text("force-unsafe-io\n", encoding="utf-8")
        inside(PREPARE)
        (root / "usr/local/take-inventory").write_text(INVENTORY, encoding="utf-8")
        inside("bash /usr/local/take-inventory >/usr/local/inventory")
        print(inside(INSTALL), flush=True)
        print(inside(FIRST_START), flush=True)
        # The image keeps no fractions of seconds, and fontconfig believes no cache of a folder whose time is another.
        inside("find /usr/share/fonts -type d -exec touch -d 2026-01-01 {} +; fc-cache -sf")
        inside("depmod $(ls /lib/modules)")
        (root / "etc/resolv.conf").unlink()
        shutil.copy(next(iter((root / "boot").glob("vmlinuz-*"))), image.kernel)
        shutil.copy(next(iter((root / "boot").glob("initrd.img-*"))), image.initrd)
        make_disk(image.state, 1, "state", root / "var/lib/vitrine")
        shutil.rmtree(root / "var/lib/vitrine")
        (root / "var/lib/vitrine").mkdir()
        part = image.system.with_suffix(".part")
        make_disk(part, 3, "root", root)
        part.rename(image.system)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return image
