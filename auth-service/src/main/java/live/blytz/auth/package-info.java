/** Who people are, what they may be, and where they are logged in. */
@NullMarked
package live.blytz.auth;

import org.jspecify.annotations.NullMarked;
