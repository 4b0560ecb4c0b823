-- KEYS[1] the session; ARGV[1] its sealed tokens as they were read, ARGV[2] as they shall be.
if redis.call('HGET', KEYS[1], 'tokens') ~= ARGV[1] then
    return 0
end
redis.call('HSET', KEYS[1], 'tokens', ARGV[2])
return 1
