"""What operators run: a simulated province, benchmarks, exports."""
