"""What a run costs: time to the first brief, import time, memory."""
