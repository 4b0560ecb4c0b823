-- KEYS[1] the session; ARGV[1] milliseconds that it may be idle, ARGV[2] that it may live at all.
-- Answers its sealed tokens, or nothing.
local session = redis.call('HMGET', KEYS[1], 'tokens', 'born')
if not session[1] then
    return ''
end
local time = redis.call('TIME')
local left = session[2] + ARGV[2] - (time[1] * 1000 + math.floor(time[2] / 1000))
if left <= 0 then
    redis.call('DEL', KEYS[1])
    return ''
end
redis.call('PEXPIRE', KEYS[1], math.min(left, tonumber(ARGV[1])))
return session[1]
