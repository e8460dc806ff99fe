import pyperf


def add_up(count):
    total = 0
    for number in range(count):
        total += number
    return total


def timed(loops, count):
    start = pyperf.perf_counter()
    for _ in range(loops):
        add_up(count)
    return pyperf.perf_counter() - start


if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.metadata["description"] = "adds up"
    runner.argparser.add_argument("--count", type=int, default=2000)
    count = runner.parse_args().count
    runner.bench_func("add up", add_up, count)
    runner.bench_time_func("timed", timed, count)
