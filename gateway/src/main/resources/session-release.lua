-- KEYS[1] the turn; ARGV[1] who had it. Somebody else's turn is left alone.
if redis.call('GET', KEYS[1]) == ARGV[1] then
    return redis.call('DEL', KEYS[1])
end
return 0
