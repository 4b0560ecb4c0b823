/** The event backbone: what is told goes through the outbox, what is heard through the inbox. */
@NullMarked
package live.blytz.platform.event;

import org.jspecify.annotations.NullMarked;
