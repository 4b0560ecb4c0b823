package live.blytz.local.evening;

import tools.jackson.databind.JsonNode;

/**
 * What came over a viewer's WebSocket.
 *
 * @param seq -1 for sampled frames, which have none
 * @param nanos when it came, by this process's clock
 */
record Frame(String event, JsonNode data, long seq, long nanos) {}
