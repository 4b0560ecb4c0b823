/** The HTTP door: riders, deliveries, and the buyer's live view. */
@NullMarked
package live.blytz.tracking.web;

import org.jspecify.annotations.NullMarked;
