@NullMarked
package live.blytz.auth.post;

import org.jspecify.annotations.NullMarked;
