/** The API document of a service says what really goes over the wire. */
@NullMarked
package live.blytz.platform.docs;

import org.jspecify.annotations.NullMarked;
