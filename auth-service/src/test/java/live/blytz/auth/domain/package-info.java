@NullMarked
package live.blytz.auth.domain;

import org.jspecify.annotations.NullMarked;
