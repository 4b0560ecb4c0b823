/** Facts about the events of the suite on one machine. */
@NullMarked
package live.blytz.local.events;

import org.jspecify.annotations.NullMarked;
