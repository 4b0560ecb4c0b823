/** The door from both sides: a client in front, a server behind, a real Redis beside it. */
@NullMarked
package live.blytz.gateway;

import org.jspecify.annotations.NullMarked;
