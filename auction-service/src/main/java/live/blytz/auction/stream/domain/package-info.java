/** What is true of a show: its life, its key, its pinned product, its co-hosts. */
@NullMarked
package live.blytz.auction.stream.domain;

import org.jspecify.annotations.NullMarked;
