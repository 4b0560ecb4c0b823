/** Shows on the wire: what is told of them, and how many people watch. */
@NullMarked
package live.blytz.auction.stream.messaging;

import org.jspecify.annotations.NullMarked;
