.PHONY: bench

# How long builds of 1,000 and 10,000 made-up postmortems take, and with what memory.
# Other sizes: swift run -c release followthrough-bench 500 2000
bench:
	swift run -c release followthrough-bench
