/** Looks into the topics from outside, as any Kafka client could. */
@NullMarked
package live.blytz.local.events;

import org.jspecify.annotations.NullMarked;
