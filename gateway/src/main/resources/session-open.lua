-- KEYS[1] the session; ARGV[1] its tokens, sealed; ARGV[2] milliseconds that it may be idle.
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'tokens', ARGV[1], 'born', time[1] * 1000 + math.floor(time[2] / 1000))
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
