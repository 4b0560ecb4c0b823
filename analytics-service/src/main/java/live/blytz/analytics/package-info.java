/** What people do and what it brings in, counted from what the house tells. */
@NullMarked
package live.blytz.analytics;

import org.jspecify.annotations.NullMarked;
