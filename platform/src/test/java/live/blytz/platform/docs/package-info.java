@NullMarked
package live.blytz.platform.docs;

import org.jspecify.annotations.NullMarked;
