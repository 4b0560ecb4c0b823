/** Facts about the report of the suite on one machine. */
@NullMarked
package live.blytz.local.report;

import org.jspecify.annotations.NullMarked;
