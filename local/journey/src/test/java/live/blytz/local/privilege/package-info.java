/** Who may do what on the running suite. */
@NullMarked
package live.blytz.local.privilege;

import org.jspecify.annotations.NullMarked;
