/** MongoDB for what must last, Redis for where riders are right now. */
@NullMarked
package live.blytz.tracking.persistence;

import org.jspecify.annotations.NullMarked;
