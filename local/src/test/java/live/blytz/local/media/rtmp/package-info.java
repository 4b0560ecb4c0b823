@NullMarked
package live.blytz.local.media.rtmp;

import org.jspecify.annotations.NullMarked;
