import os
import signal
import threading

import pytest

from sidelight.errors import ExtractionError, HostilePage
from sidelight.extract import forkserver, sandbox
from tests.server.extract import pages


@pytest.fixture
def server(monkeypatch):
    """A fork server of the test's own."""
    server = sandbox.ForkServer()
    monkeypatch.setattr(sandbox, "_SERVER", server)
    yield server
    server.stop()


@pytest.fixture
def program(monkeypatch, server):
    """Lets the children of the fork server run the given lines before they read a page."""

    def set_program(*lines):
        wrapped = "\n    ".join(lines)
        patched = (
            "import sys, os, time\nfrom sidelight.extract import forkserver\n"
            "read_page = forkserver._read_page\n"
            f"def hostile(request):\n    if 'sample' in request: return read_page(request)\n    {wrapped}\n"
            "    return read_page(request)\n"
            "forkserver._read_page = hostile\nforkserver.serve(int(sys.argv[1]))"
        )
        monkeypatch.setattr(sandbox, "_PROGRAM", patched)
        return server

    return set_program


def test_a_page_is_read_in_another_process(server):
    content = sandbox.read_content(pages.NEWS, None)
    assert pages.PARAGRAPHS[0] in content.text
    assert server._process is not None
    assert server._process.pid != os.getpid()


@pytest.mark.parametrize(
    "line",
    [
        "os._exit(1)",
        "os.kill(os.getpid(), 11)",
        "x = bytearray(4 << 30)",
        "raise RecursionError",
        "return b'not json'",
        'return b\'{"text": 1, "visible": "", "metadata": {}}\'',
        r"""return b'{"text": "\\ud800", "visible": "", "metadata": {}}'""",
        "return b' ' * 40_000_000",
    ],
)
def test_the_death_of_a_child_is_a_hostile_page(line, program):
    program(line)
    with pytest.raises(HostilePage):
        sandbox.read_content(pages.NEWS, None)


def test_an_endless_computation_is_ended_by_its_limit(program):
    program("import resource", "resource.setrlimit(resource.RLIMIT_CPU, (1, 1))", "while True: pass")
    with pytest.raises(HostilePage):
        sandbox.read_content(pages.NEWS, None)


def test_an_endless_wait_is_ended_by_its_limit(program):
    program("import signal", "signal.setitimer(signal.ITIMER_REAL, 0.1)", "time.sleep(1000)")
    with pytest.raises(HostilePage):
        sandbox.read_content(pages.NEWS, None)


def test_the_service_waits_no_longer_than_it_must(program, monkeypatch):
    program("time.sleep(5)").connect().close()
    monkeypatch.setattr(sandbox, "_ANSWER_SECONDS", 0.3)
    with pytest.raises(HostilePage, match="too long"):
        sandbox.read_content(pages.NEWS, None)


def test_a_child_has_its_limits(program):
    program(
        "import resource, json",
        "names = ('RLIMIT_CPU', 'RLIMIT_AS', 'RLIMIT_FSIZE', 'RLIMIT_CORE')",
        "limits = [resource.getrlimit(getattr(resource, name)) for name in names]",
        "return json.dumps({'text': str(limits), 'visible': '', 'metadata': {}}).encode()",
    )
    limits = (forkserver.CPU_SECONDS, forkserver.ADDRESS_SPACE_BYTES, 0, 0)
    assert sandbox.read_content(pages.NEWS, None).text == str([(limit, limit) for limit in limits])


def test_a_killed_fork_server_is_started_again(server):
    sandbox.read_content(pages.NEWS, None)
    first = server._process
    assert first is not None
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert pages.PARAGRAPHS[0] in sandbox.read_content(pages.NEWS, None).text


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "import time; time.sleep(1000)"])
def test_a_fork_server_that_cannot_start_is_told(program, server, monkeypatch):
    monkeypatch.setattr(sandbox, "_PROGRAM", program)
    monkeypatch.setattr(sandbox, "_START_SECONDS", 0.5)
    monkeypatch.setattr(sandbox, "_END_SECONDS", 0.1)
    with pytest.raises(ExtractionError) as caught:
        sandbox.read_content(pages.NEWS, None)
    assert not isinstance(caught.value, HostilePage)


def test_the_fork_server_ends_when_it_is_stopped(server):
    sandbox.read_content(pages.NEWS, None)
    process = server._process
    server.stop()
    server.stop()
    assert process is not None
    assert process.poll() == 0


def test_threads_may_read_at_once(server):
    texts = []
    html = [pages.page(pages.article(pages.paragraphs((*pages.PARAGRAPHS, f"This is page {n}.")))) for n in range(8)]

    def read(n):
        texts.append((n, sandbox.read_content(html[n], None).text.splitlines()[-1]))

    threads = [threading.Thread(target=read, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts) == [(n, f"This is page {n}.") for n in range(8)]
