-- KEYS[1] who; ARGV[1] calls per window; ARGV[2] the window in microseconds.
-- The key holds the moment at which all of the caller's calls have come back.
-- Answers 0, or the microseconds to wait.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local window = tonumber(ARGV[2])
local share = window / tonumber(ARGV[1])
local full = tonumber(redis.call('GET', KEYS[1]) or now)
if full < now then
    full = now
end
local after = full + share
if after - now > window then
    return math.ceil(after - now - window)
end
redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000))
return 0
