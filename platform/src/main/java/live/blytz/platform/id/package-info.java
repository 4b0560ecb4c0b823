/** Identifiers that sort by the time they were made. */
@NullMarked
package live.blytz.platform.id;

import org.jspecify.annotations.NullMarked;
