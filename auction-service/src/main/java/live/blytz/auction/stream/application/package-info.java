/** What one may do with a show, and what happens to it when its time has come. */
@NullMarked
package live.blytz.auction.stream.application;

import org.jspecify.annotations.NullMarked;
