/** Who may do what: every operation, every role, one's own things and somebody else's. */
@NullMarked
package live.blytz.local.permission;

import org.jspecify.annotations.NullMarked;
