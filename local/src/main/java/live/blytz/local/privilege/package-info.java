/** Who may do what in the engines: read from {@code ops/}, as every deployment does. */
@NullMarked
package live.blytz.local.privilege;

import org.jspecify.annotations.NullMarked;
