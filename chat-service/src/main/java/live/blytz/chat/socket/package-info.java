/** The WebSocket door: who may come in, what is said there, and the fan-out to the crowd. */
@NullMarked
package live.blytz.chat.socket;

import org.jspecify.annotations.NullMarked;
