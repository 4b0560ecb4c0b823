/** What is true of deliveries and riders: plain Java. */
@NullMarked
package live.blytz.tracking.domain;

import org.jspecify.annotations.NullMarked;
