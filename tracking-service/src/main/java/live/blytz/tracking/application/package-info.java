/** What one may do: dispatch, ride, report positions, follow a parcel. */
@NullMarked
package live.blytz.tracking.application;

import org.jspecify.annotations.NullMarked;
