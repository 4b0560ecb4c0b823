/** Nobody may do more than they have to. */
@NullMarked
package live.blytz.local.privilege;

import org.jspecify.annotations.NullMarked;
