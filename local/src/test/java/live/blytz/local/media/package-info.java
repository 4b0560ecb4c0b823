@NullMarked
package live.blytz.local.media;

import org.jspecify.annotations.NullMarked;
