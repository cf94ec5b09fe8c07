"""Network namespaces: made with ip, entered by this process's own thread, so that one process sees and does everything."""

import ctypes
import os
import socket
import subprocess

CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


def _enter(descriptor):
    if _libc.setns(descriptor, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


class Namespace:
    """`with namespace:` makes sockets, child processes and /proc/sys/net those of the namespace."""

    _home = None

    def __init__(self, name):
        self.name = name
        self._descriptor = os.open("/run/netns/" + name, os.O_RDONLY)
        if Namespace._home is None:
            Namespace._home = os.open("/proc/thread-self/ns/net", os.O_RDONLY)

    def __enter__(self):
        _enter(self._descriptor)
        return self

    def __exit__(self, *_):
        _enter(Namespace._home)

    def close(self):
        os.close(self._descriptor)

    def socket(self, protocol="TCP"):
        with self:
            made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM if protocol == "UDP" else socket.SOCK_STREAM)
        made.setblocking(False)
        return made

    def ip(self, lines):
        """Runs the lines as `ip` commands; the first that fails raises."""
        with self:
            run(["ip", "-batch", "-"], lines)

    def nft(self, text):
        with self:
            run(["nft", "-f", "-"], text)

    def sysctl(self, values):
        with self:
            for key, value in values.items():
                with open("/proc/sys/net/" + key, "w", encoding="ascii") as file:
                    file.write(str(value))


def run(command, text=None):
    done = subprocess.run(command, input=text, text=True, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}\n{text or ''}")
    return done.stdout
