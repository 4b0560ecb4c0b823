/** Turns what happened to people into events for the house. */
@NullMarked
package live.blytz.auth.messaging;

import org.jspecify.annotations.NullMarked;
