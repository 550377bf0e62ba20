"""What others may read of cases: plain values, the permission filter first."""
