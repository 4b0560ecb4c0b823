/** How the house says no: RFC 9457 problem documents, one reason each. */
@NullMarked
package live.blytz.platform.problem;

import org.jspecify.annotations.NullMarked;
