/** One trace from a request through outbox, Kafka and listeners to the last socket. */
@NullMarked
package live.blytz.platform.trace;

import org.jspecify.annotations.NullMarked;
