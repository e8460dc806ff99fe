"""A stub of `pyperf` for the benchmark programs of PyPI's `pyperformance`: each benchmark runs once, and what it returns is shown.

    difftest conform --prelude corpus/pyperf.py --pyodide DIR pyperformance/data-files/benchmarks/bm_*/run_benchmark.py
"""
import sys


class _Arguments:
    def __getattr__(self, name):
        return None


class _Parser:
    def __init__(self):
        self.defaults = {}

    def add_argument(self, *names, default=None, **options):
        self.defaults[names[-1].lstrip("-").replace("-", "_")] = default

    def add_argument_group(self, *names):
        return self

    def add_mutually_exclusive_group(self, *names):
        return self

    def set_defaults(self, **defaults):
        self.defaults.update(defaults)


class _Runner:
    def __init__(self, **options):
        self.metadata, self.argparser = {}, _Parser()

    def parse_args(self):
        self.args = _Arguments()
        self.args.__dict__.update(self.argparser.defaults)
        return self.args

    def bench_func(self, name, function, *args, **options):
        result = function(*args)
        print(name, type(result).__name__, result if isinstance(result, (int, str, float, tuple)) else "")

    def bench_time_func(self, name, function, *args, **options):
        function(1, *args)
        print(name)

    def bench_async_func(self, name, function, *args, **options):
        print(name)


class _Pyperf:
    Runner = _Runner
    count = 0.0

    def perf_counter(self):
        self.count += 1
        return self.count

    def python_implementation(self):
        return "cpython"


sys.modules["pyperf"] = _Pyperf()
