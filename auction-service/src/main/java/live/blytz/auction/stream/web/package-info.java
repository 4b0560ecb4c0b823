/** Shows over HTTP. */
@NullMarked
package live.blytz.auction.stream.web;

import org.jspecify.annotations.NullMarked;
