package main

// farthest is how many milliseconds a track's own clock may be behind ours.
const farthest = 500

// clock tells when a packet was made, in milliseconds of ours: packets come late by what the network
// holds them up, so the one that was held up least sets the clock.
type clock struct {
	rate    uint32
	now     func() int64
	started bool
	ticks   uint32
	time    float64
}

func (c *clock) at(ticks uint32) int64 {
	now := float64(c.now())
	time := c.time + float64(int32(ticks-c.ticks))*1000/float64(c.rate)
	if !c.started || time > now || time < now-farthest {
		time = now
	}
	c.started, c.ticks, c.time = true, ticks, time
	return int64(time)
}

// isKeyVP8 knows a picture that needs no other by the first bit of its first byte.
func isKeyVP8(frame []byte) bool {
	return len(frame) > 0 && frame[0]&1 == 0
}

// isKeyH264 finds the unit of an IDR picture behind a start code.
func isKeyH264(unit []byte) bool {
	for i := 0; i+3 < len(unit); i++ {
		if unit[i] == 0 && unit[i+1] == 0 && unit[i+2] == 1 && unit[i+3]&0x1f == 5 {
			return true
		}
	}
	return false
}
