@NullMarked
package live.blytz.auth;

import org.jspecify.annotations.NullMarked;
