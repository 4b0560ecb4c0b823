/** Who is calling, and what their token lets them do. */
@NullMarked
package live.blytz.platform.security;

import org.jspecify.annotations.NullMarked;
