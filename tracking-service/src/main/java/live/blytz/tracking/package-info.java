/** Parcels on their way: riders, deliveries, positions, and what the buyer sees of them. */
@NullMarked
package live.blytz.tracking;

import org.jspecify.annotations.NullMarked;
