@NullMarked
package live.blytz.auth.application;

import org.jspecify.annotations.NullMarked;
