"""Serves moto's imitation of AWS on a free port of the loopback, which it prints, until stdin ends."""

import logging
import sys

import moto
from moto.server import ThreadedMotoServer

logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], moto.__version__, flush=True)
sys.stdin.read()
server.stop()
